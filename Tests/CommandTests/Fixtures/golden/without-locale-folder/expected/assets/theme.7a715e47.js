// Applies the theme that the reader has chosen before anything is drawn.
try {
  document.documentElement.dataset.theme = localStorage.getItem("theme") ?? "";
} catch {
  // Without storage the system's theme stays.
}
