// Keeps what somebody types until it is saved, and checks a cell as it is left. Without it the pages work all the same.
'use strict';

/** What was typed into a form and not saved yet: it comes back after a reload, a crash, or a session that has ended. */
function keepTyped(form) {
  const key = 'footbridge ' + form.dataset.kept;
  const fields = [...form.querySelectorAll('textarea, input[type=text]')];
  const shown = JSON.stringify(fields.map((field) => field.value));
  const kept = localStorage.getItem(key);
  if (kept && kept !== shown) {
    const typed = JSON.parse(kept);
    if (typed.length === fields.length) {
      fields.forEach((field, at) => { field.value = typed[at]; });
      const note = document.createElement('p');
      note.className = 'done';
      note.setAttribute('role', 'status');
      note.textContent = 'What you had typed and not saved is back. ';
      const forget = document.createElement('button');
      forget.type = 'button';
      forget.className = 'quiet';
      forget.textContent = 'Forget it';
      forget.addEventListener('click', () => { localStorage.removeItem(key); location.reload(); });
      note.append(forget);
      form.prepend(note);
    }
  }
  form.addEventListener('input', () => {
    localStorage.setItem(key, JSON.stringify(fields.map((field) => field.value)));
  });
  return key;
}

/** Asks what is wrong with the row as it stands in the form, and says so under each cell. */
async function check(form) {
  const answer = await fetch(form.dataset.check, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
  if (!answer.ok || answer.redirected) {
    return;
  }
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  form.querySelectorAll('.problems, #row-problems').forEach((place) => {
    const found = page.getElementById(place.id);
    if (found) {
      place.replaceChildren(...found.childNodes);
    }
  });
  form.querySelectorAll('[name=cell]').forEach((field) => {
    const wrong = document.getElementById(field.id.replace('cell', 'problems')).children.length > 0;
    field.classList.toggle('bad', wrong);
    field.setAttribute('aria-invalid', wrong);
  });
}

const sent = sessionStorage.getItem('footbridge sent');
if (sent && document.querySelector('p.done[data-saved]')) {
  localStorage.removeItem(sent);
  sessionStorage.removeItem('footbridge sent');
}
document.querySelectorAll('form[data-kept]').forEach((form) => {
  const key = keepTyped(form);
  // Forgotten only once the server has said that it is saved.
  form.addEventListener('submit', () => sessionStorage.setItem('footbridge sent', key));
});
document.querySelectorAll('form[data-check]').forEach((form) => {
  form.querySelectorAll('[name=cell]').forEach((field) => field.addEventListener('change', () => check(form)));
});
