// Reads the messages of a test run again while it is under way; without it, a link does the same.
const body = document.getElementById('log-body');
const status = document.getElementById('log-status');
const EVERY = 2000;
const FOR = 120000;
const started = Date.now();

function show(html) {
  const open = new Set([...body.querySelectorAll('details[open]')].map((one) => one.dataset.key));
  const focused = document.activeElement?.closest?.('details')?.dataset.key;
  const before = body.querySelector('#log')?.dataset.messages;
  const fresh = document.createElement('template');
  fresh.innerHTML = html;
  const log = fresh.content.querySelector('#log');
  if (!log || log.outerHTML === body.querySelector('#log')?.dataset.shown) {
    return;
  }
  const shown = log.outerHTML;
  for (const one of log.querySelectorAll('details')) {
    one.open = open.has(one.dataset.key);
  }
  body.replaceChildren(log);
  log.dataset.shown = shown;
  if (focused) {
    [...log.querySelectorAll('details')].find((one) => one.dataset.key === focused)?.querySelector('summary').focus();
  }
  if (before !== log.dataset.messages) {
    status.textContent = `${log.dataset.messages} messages.`;
  }
}

async function read() {
  try {
    const answer = await fetch(body.dataset.from);
    if (answer.ok) {
      show(await answer.text());
    }
  } catch {
    // The next reading may succeed.
  }
  if (Date.now() - started < FOR) {
    setTimeout(read, EVERY);
  }
}

if (body && status) {
  setTimeout(read, EVERY);
}
