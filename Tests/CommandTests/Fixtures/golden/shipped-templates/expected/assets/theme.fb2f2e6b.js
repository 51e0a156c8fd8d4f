// Applies the theme that the reader has chosen before anything is drawn.
try {
  const theme = localStorage.getItem("theme");
  if (theme) document.documentElement.dataset.theme = theme;
} catch {
  // Without storage the system's theme stays.
}
