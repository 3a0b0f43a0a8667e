// The review page asks what is selected in the text, to be shown the statement at hand, and for what was typed and not saved.
{
  const prefix = 'tracker-typed/', read = key => JSON.parse(sessionStorage.getItem(prefix + key) ?? 'null');
  window.trackerReview = {
    focus: id => document.getElementById(id)?.focus({ preventScroll: true }),
    show: id => {
      for (const name of ['mark-', 'item-'])
        document.getElementById(name + id)?.scrollIntoView({ block: 'nearest' });
    },
    selected: () => {
      const selection = getSelection();
      if (!selection || selection.isCollapsed || !selection.anchorNode?.parentElement?.closest('.text')) return null;
      const range = selection.getRangeAt(0), around = range.cloneRange();
      const text = selection.anchorNode.parentElement.closest('.text');
      around.selectNodeContents(text);
      around.setEnd(range.startContainer, range.startOffset);
      const before = around.toString();
      around.selectNodeContents(text);
      around.setStart(range.endContainer, range.endOffset);
      return { exact: range.toString().trim(), before: before.slice(-32), after: around.toString().slice(0, 32) };
    },
    typed: read,
    forget: key => sessionStorage.removeItem(prefix + key),
    // What another account left in this tab goes.
    left: (owner, report) => {
      const own = `${prefix}${owner}/`, here = `${own}${report}/`;
      const keys = Object.keys(sessionStorage).filter(key => key.startsWith(prefix));
      for (const key of keys.filter(key => !key.startsWith(own)))
        sessionStorage.removeItem(key);
      return keys.filter(key => key.startsWith(here)).map(key => key.slice(here.length));
    }
  };
  // At every keystroke, since nobody is asked before a connection is lost; each field by itself, so that what others changed elsewhere stays.
  addEventListener('input', ({ target }) => {
    const key = target.closest?.('[data-typed]')?.dataset.typed;
    if (key && target.name)
      sessionStorage.setItem(prefix + key, JSON.stringify({ ...read(key), [target.name]: target.type === 'checkbox' ? String(target.checked) : target.value }));
  });
}
