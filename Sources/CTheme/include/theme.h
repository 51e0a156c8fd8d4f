#pragma once

#include <stddef.h>

// A file of the theme, as it was when the tool was built.
struct theme_file {
  // As a site would call it: Templates/layout.mustache.
  const char *_Nonnull name;
  const unsigned char *_Nonnull bytes;
  size_t count;
};

// All of them, sorted by name.
const struct theme_file *_Nonnull theme_files(void);
extern const size_t theme_file_count;
