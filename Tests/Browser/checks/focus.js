// The element that has the focus, as its number among those remembered, and what is wrong with it.
() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  const problems = [];

  const hasOutline = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1;
  if (!hasOutline && style.boxShadow === "none") {
    problems.push("does not show that it has the focus");
  }

  const isInside =
    box.top >= -1 && box.left >= -1 && box.bottom <= innerHeight + 1 && box.right <= innerWidth + 1;
  if (!isInside) {
    problems.push("has the focus outside the window");
  } else {
    const line = element.getClientRects()[0];
    const above = document.elementFromPoint(line.left + line.width / 2, line.top + line.height / 2);
    if (above && !element.contains(above) && !above.contains(element)) {
      const cover = `<${above.localName} class="${above.className}">`;
      problems.push(`is covered by ${cover} when it has the focus`);
    }
  }
  return { at: window.focusable.indexOf(element), tag: element.localName, problems };
}
