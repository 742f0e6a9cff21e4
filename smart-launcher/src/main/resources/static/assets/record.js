// Opens a record at once and fetches its suggestions after; without it, the link "Show suggestions" does the same.
const body = document.getElementById('suggestions-body');
const status = document.getElementById('suggestions-status');
const PATIENCE = 15000;

// Read aloud always; shown only where nothing else on the page says it.
function say(what, shown) {
  status.classList.toggle('nhsuk-u-visually-hidden', !shown);
  status.textContent = what;
}

function unavailable() {
  const box = document.createElement('div');
  box.className = 'cards-trouble';
  box.id = 'suggestions-trouble';
  const line = document.createElement('p');
  line.append('Social prescribing suggestions could not be fetched. ');
  const again = document.createElement('a');
  again.href = window.location.pathname;
  again.id = 'suggestions-retry';
  again.textContent = 'Try again';
  line.append(again);
  box.append(line);
  body.replaceChildren(box);
  say('Suggestions could not be fetched.', false);
}

async function fetchSuggestions() {
  body.replaceChildren();
  body.setAttribute('aria-busy', 'true');
  say('Checking for suggestions…', true);
  try {
    const answer = await fetch(body.dataset.from, { signal: AbortSignal.timeout(PATIENCE) });
    if (!answer.ok) {
      throw new Error(String(answer.status));
    }
    body.innerHTML = await answer.text();
    say(document.getElementById('cards').dataset.announce, body.querySelector('.cds-card') !== null);
  } catch {
    unavailable();
  } finally {
    body.removeAttribute('aria-busy');
  }
}

if (body && status) {
  fetchSuggestions();
}

// What a click came to is read first, as on any page that answers a form.
document.getElementById('notice')?.focus();
