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
