// The made-up shop's own script. Every look at this page is a new visit, so what the widget
// remembered of the last one goes.
(() => {
  const { widget } = document.currentScript.dataset;
  try {
    localStorage.removeItem(`w.${widget}`);
    sessionStorage.removeItem(`w.${widget}`);
  } catch {}

  // Some platforms tell their page about the order by a call of their own, after it has loaded.
  document.addEventListener('DOMContentLoaded', () => {
    const placed = document.getElementById('placed');
    if (!placed) return;
    setTimeout(() => {
      (window.AfterOrder ||= []).push(JSON.parse(placed.textContent));
    }, 50);
  });
})();
