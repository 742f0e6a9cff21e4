// In a frame the browser's menu would print the record around it; the button prints this page. Without it, the menu is named.
const button = document.getElementById('print');
document.getElementById('print-by-menu').hidden = true;
button.hidden = false;
button.addEventListener('click', () => window.print());
