// What overflows the window, is cut, or spills out of its box, one line each. Where a box and one
// inside it have the same trouble, only the inner one is named.
() => {
  const tolerance = 1;
  // A character or the padding of inline code may hang over the end of a line.
  const hanging = 4;
  const width = document.documentElement.clientWidth;
  const found = [];
  const note = (element, kind, text) => found.push({ element, kind, text });

  const name = (element) => {
    const id = element.id ? `#${element.id}` : "";
    const classes = [...element.classList].map((each) => `.${each}`).join("");
    const text = (element.textContent ?? "").trim().replace(/\s+/g, " ").slice(0, 40);
    return `<${element.localName}${id}${classes}>` + (text ? ` “${text}”` : "");
  };
  const scrolls = (style) => /auto|scroll/.test(style.overflowX);
  const hidesText = (element, box, style) =>
    box.width <= 1 || box.height <= 1 || style.clipPath !== "none" || style.clip !== "auto";
  // Whether a box lies in something that the reader can scroll, or that is hidden on purpose.
  const isContained = ({ parentElement: outer }) => {
    if (!outer || outer === document.body) return false;
    const style = getComputedStyle(outer);
    const contains = scrolls(style) || hidesText(outer, outer.getBoundingClientRect(), style);
    return contains || isContained(outer);
  };
  const placeholderWidth = (field, style) => {
    const context = document.createElement("canvas").getContext("2d");
    context.font = style.font;
    return context.measureText(field.placeholder).width;
  };

  if (document.documentElement.scrollWidth > width) {
    note(null, "document", `the document is ${document.documentElement.scrollWidth} px wide`);
  }
  for (const element of document.body.querySelectorAll("*")) {
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    if (box.width === 0 || box.height === 0 || hidesText(element, box, style)) continue;
    const isSkipLink = element.matches("a[href^='#']") && (box.right <= 0 || box.bottom <= 0);
    if (isSkipLink) continue;

    if ((box.right > width + tolerance || box.left < -tolerance) && !isContained(element)) {
      note(element, "reach", `reaches from ${Math.round(box.left)} to ${Math.round(box.right)} px`);
    }
    const isInline = style.display.startsWith("inline") && style.display !== "inline-block";
    if (isInline || element.clientWidth === 0 || element.matches("select, option")) continue;
    const { clientWidth, scrollWidth, clientHeight, scrollHeight } = element;
    if (scrollWidth > clientWidth + tolerance && /hidden|clip/.test(style.overflowX)) {
      note(element, "cut", `is cut at ${clientWidth} of ${scrollWidth} px`);
    } else if (scrollWidth > clientWidth + hanging && style.overflowX === "visible") {
      note(element, "spill", `spills out: ${scrollWidth} px in ${clientWidth} px`);
    }
    if (scrollHeight > clientHeight + tolerance && /hidden|clip/.test(style.overflowY)) {
      note(element, "cut", `is cut at ${clientHeight} of ${scrollHeight} px of height`);
    }
    if (element.matches("input[placeholder]")) {
      const padding = parseFloat(style.paddingLeft) + parseFloat(style.paddingRight);
      const room = clientWidth - padding;
      const needed = placeholderWidth(element, style);
      if (needed > room + tolerance) {
        const widths = `${Math.round(needed)} of ${Math.round(room)} px`;
        note(element, "cut", `cuts “${element.placeholder}”, which needs ${widths}`);
      }
    }
  }
  const isInside = (inner, outer) =>
    inner.kind === outer.kind &&
    inner.element !== outer.element &&
    outer.element?.contains(inner.element);
  const isInnermost = (outer) => !found.some((inner) => isInside(inner, outer));
  return found
    .filter(isInnermost)
    .map(({ element, text }) => (element ? `${name(element)} ${text}` : text));
}
