'use strict';
// Dark or light, as last chosen; until then as the system says.
(() => {
  const root = document.documentElement;
  const kept = localStorage.getItem('wanfen-theme');
  if (kept) root.dataset.theme = kept;
  document.addEventListener('DOMContentLoaded', () => {
    const button = document.getElementById('theme');
    if (!button) return;
    button.addEventListener('click', () => {
      const dark = root.dataset.theme
        ? root.dataset.theme === 'dark'
        : matchMedia('(prefers-color-scheme: dark)').matches;
      root.dataset.theme = dark ? 'light' : 'dark';
      localStorage.setItem('wanfen-theme', root.dataset.theme);
    });
  });
})();
// Who was signed out meanwhile is asked to sign in, not shown that page within this one.
document.addEventListener('htmx:beforeSwap', (event) => {
  if (new URL(event.detail.xhr.responseURL || location.href).pathname === '/sign-in') {
    event.detail.shouldSwap = false;
    location.reload();
  }
});
// What changes by itself is asked for without beats, too, and is said to be old as soon as it is.
(() => {
  const patienceMillis = 10000;
  let fresh = Date.now();
  document.addEventListener('htmx:afterRequest', (event) => {
    if (event.detail.successful) fresh = Date.now();
  });
  setInterval(() => {
    const note = document.getElementById('stale');
    const part = document.querySelector('[hx-trigger^="sse:beat"]');
    if (!note) return;
    const old = part !== null && Date.now() - fresh > patienceMillis;
    if (old) htmx.trigger(part, 'sse:beat');
    if (old !== note.hidden) return;
    const since = new Date(fresh).toLocaleTimeString(document.documentElement.lang, { hourCycle: 'h23' });
    document.getElementById('stale-since').textContent = since;
    note.hidden = !old;
  }, 2000);
})();
// Arrows go from day to day of the calendar.
document.addEventListener('keydown', (event) => {
  const steps = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
  const day = event.target.closest && event.target.closest('#calendar td');
  if (!day || !steps[event.key]) return;
  const days = [...document.querySelectorAll('#calendar td')];
  for (let at = days.indexOf(day) + steps[event.key]; days[at]; at += steps[event.key]) {
    const link = days[at].querySelector('a');
    if (link) {
      event.preventDefault();
      link.focus();
      return;
    }
  }
});
