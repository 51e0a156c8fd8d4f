#pragma once

#include <stddef.h>
#include <stdint.h>

// The 128 bits of XXH3.
struct xxh3_hash {
  uint64_t low;
  uint64_t high;
};

// The hash of bytes, made with the widest registers that the processor has; the same on every one.
struct xxh3_hash xxh3_hash(const void *bytes, size_t count);

// The hash of bytes, made with the registers that all processors of the kind have.
struct xxh3_hash xxh3_hash_plain(const void *bytes, size_t count);
