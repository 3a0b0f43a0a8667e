// The review page asks what is selected in the text, and to be shown the statement at hand.
window.trackerReview = {
  focus: () => document.getElementById('review')?.focus({ preventScroll: true }),
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
  }
};
