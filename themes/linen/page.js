// A button beside every block of code that copies it. Without this script one click in the block
// selects all of it, which is all the button saves. The words come from the page.
(function () {
  'use strict';
  var words = document.querySelector('[data-copy]');
  if (!words) { return; }

  // For browsers that keep the clipboard from pages without https.
  function copySelected(block) {
    var range = document.createRange();
    var selection = window.getSelection();
    range.selectNodeContents(block);
    selection.removeAllRanges();
    selection.addRange(range);
    var done = false;
    try { done = document.execCommand('copy'); } catch (error) { done = false; }
    return done ? Promise.resolve() : Promise.reject(new Error('not copied'));
  }

  function copy(block) {
    if (!navigator.clipboard) { return copySelected(block); }
    return navigator.clipboard.writeText(block.textContent)
      .catch(function () { return copySelected(block); });
  }

  function add(block) {
    var button = document.createElement('button');
    var state = document.createElement('span');
    var row = document.createElement('p');
    button.type = 'button';
    button.textContent = words.getAttribute('data-copy');
    state.setAttribute('role', 'status');
    row.className = 'copy';
    row.lang = document.documentElement.lang;
    row.dir = document.documentElement.dir;
    row.append(button, state);
    button.addEventListener('click', function () {
      copy(block).then(function () {
        state.textContent = words.getAttribute('data-copied');
        setTimeout(function () { state.textContent = ''; }, 4000);
      }, function () {});
    });
    block.before(row);
  }

  document.querySelectorAll('main pre').forEach(add);
}());
