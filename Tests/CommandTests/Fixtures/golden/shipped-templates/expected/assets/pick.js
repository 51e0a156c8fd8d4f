// Shows the form that picks two codes and leads to their comparison, whichever is chosen first.
(() => {
  const form = document.querySelector("form[data-compare]");
  if (!form) return;
  const { a, b } = form.elements;
  const order = new Map([...a.options].map((option, index) => [option.value, index]));
  b.selectedIndex = Math.min(1, b.options.length - 1);
  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (a.value === b.value) {
      b.focus();
      return;
    }
    const [first, second] = [a.value, b.value].sort((x, y) => order.get(x) - order.get(y));
    location.href = `${form.dataset.compare}${first}-vs-${second}.html`;
  });
})();
