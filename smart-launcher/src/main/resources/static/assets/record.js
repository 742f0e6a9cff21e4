// Opens a record at once and fetches its suggestions after; without it, the link "Show suggestions" does the same.
const body = document.getElementById('suggestions-body');
const status = document.getElementById('suggestions-status');
const PATIENCE = 15000;

function unavailable() {
  const box = document.createElement('div');
  box.className = 'nhsuk-warning-callout cards-trouble';
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
  status.textContent = 'Suggestions could not be fetched.';
}

async function fetchSuggestions() {
  body.replaceChildren();
  body.setAttribute('aria-busy', 'true');
  status.textContent = 'Checking for suggestions…';
  try {
    const answer = await fetch(body.dataset.from, { signal: AbortSignal.timeout(PATIENCE) });
    if (!answer.ok) {
      throw new Error(String(answer.status));
    }
    body.innerHTML = await answer.text();
    status.textContent = document.getElementById('cards').dataset.announce;
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
