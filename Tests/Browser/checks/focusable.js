// Remembers what the Tab key has to reach, in the order of the page, and gives its names.
() => {
  const reachable = [...document.querySelectorAll("*")].filter(
    (element) =>
      element.matches("a[href], button, input, select, textarea, summary, [tabindex]") &&
      element.tabIndex >= 0 &&
      !element.disabled &&
      element.checkVisibility({ visibilityProperty: true }),
  );
  // Of a group of radio buttons Tab reaches one: the chosen one, or the first.
  const isReached = (element) => {
    if (element.type !== "radio") return true;
    const isOfGroup = (other) => other.type === "radio" && other.name === element.name;
    const group = reachable.filter(isOfGroup);
    return element === (group.find((other) => other.checked) ?? group[0]);
  };
  window.focusable = reachable.filter(isReached);
  return window.focusable.map((element) => {
    const text = element.ariaLabel ?? element.textContent.trim().replace(/\s+/g, " ").slice(0, 40);
    return `<${element.localName}> “${text}”`;
  });
}
