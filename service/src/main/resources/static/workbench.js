// Keeps what somebody types until it is saved, and checks a cell as it is left. Without it the pages work all the same.
'use strict';

const SENT = 'footbridge sent';
const person = document.getElementById('main').dataset.person;
const mine = 'footbridge typed ' + person + ' ';

function button(text, act) {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'quiet';
  made.textContent = text;
  made.addEventListener('click', act);
  return made;
}

function keyOf(form) {
  return mine + form.dataset.kept;
}

/** What was typed into a form and not saved yet: it comes back after a reload, a crash, or a session that has ended. */
function keepTyped(form) {
  const key = keyOf(form);
  const fields = [...form.querySelectorAll('textarea, input[type=text], input[type=date], input[type=radio]')];
  const values = () => fields.map((field) => (field.type === 'radio' ? field.checked : field.value));
  const keep = () => {
    const at = form.dataset.at || location.pathname + location.search;
    const page = document.title.replace(/: Footbridge workbench$/, '');
    localStorage.setItem(key, JSON.stringify({ at, page, values: values() }));
  };
  // Where the page itself shows what was typed, it has more than the browser: what others have written meanwhile.
  if (form.dataset.shown) {
    keep();
  }
  const kept = JSON.parse(localStorage.getItem(key) || 'null');
  if (kept && kept.values.length === fields.length && JSON.stringify(kept.values) !== JSON.stringify(values())) {
    fields.forEach((field, at) => { field[field.type === 'radio' ? 'checked' : 'value'] = kept.values[at]; });
    const note = document.createElement('p');
    note.className = 'done';
    note.setAttribute('role', 'status');
    note.textContent = 'What you had typed and not saved is back. ';
    note.append(button('Forget it', () => { localStorage.removeItem(key); location.reload(); }));
    form.prepend(note);
    form.closest('details')?.setAttribute('open', '');
  }
  form.addEventListener('input', keep);
}

/** On the first page: where else something was typed and not saved, such as before a session has ended. */
function nameUnsaved(section) {
  const here = [...document.querySelectorAll('form[data-kept]')].map(keyOf);
  const keys = Object.keys(localStorage).filter((key) => key.startsWith(mine) && !here.includes(key));
  section.hidden = keys.length === 0;
  keys.sort().forEach((key) => {
    const { at, page } = JSON.parse(localStorage.getItem(key));
    const link = document.createElement('a');
    link.href = at;
    link.textContent = page;
    const item = document.createElement('li');
    item.append(link, button('Forget it', () => { localStorage.removeItem(key); location.reload(); }));
    section.querySelector('ul').append(item);
  });
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
    if (found && found.innerHTML !== place.innerHTML) {
      place.replaceChildren(...found.childNodes);
    }
  });
  form.querySelectorAll('[name=cell]').forEach((field) => {
    const wrong = document.getElementById(field.id.replace('cell', 'problems')).children.length > 0;
    field.classList.toggle('bad', wrong);
    field.setAttribute('aria-invalid', wrong);
  });
}

const sent = sessionStorage.getItem(SENT);
if (sent && document.querySelector('p.done[data-saved]')) {
  localStorage.removeItem(sent);
  sessionStorage.removeItem(SENT);
}
document.querySelectorAll('form[data-kept]').forEach(keepTyped);
document.querySelectorAll('form').forEach((form) => {
  // Forgotten only once the server has said that just this form is saved.
  form.addEventListener('submit', () => {
    if (form.dataset.kept) {
      sessionStorage.setItem(SENT, keyOf(form));
    } else {
      sessionStorage.removeItem(SENT);
    }
  });
});
document.querySelectorAll('#unsaved').forEach(nameUnsaved);
// Before it is sent: a server that stops reading in the middle of a form cannot say why.
document.querySelectorAll('input[type=file][data-most]').forEach((field) => {
  field.addEventListener('change', () => {
    const isLarge = [...field.files].some((file) => file.size > Number(field.dataset.most));
    field.setCustomValidity(isLarge ? 'The file is larger than any table. Remove pictures, styles and other sheets from it.' : '');
  });
});
document.querySelectorAll('form[data-check]').forEach((form) => {
  form.querySelectorAll('[name=cell]').forEach((field) => field.addEventListener('change', () => check(form)));
});
