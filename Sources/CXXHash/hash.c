#include "CXXHash.h"
#include "variants.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

struct xxh3_hash xxh3_hash_plain(const void *bytes, size_t count) {
  XXH128_hash_t hash = XXH3_128bits(bytes, count);
  return (struct xxh3_hash){hash.low64, hash.high64};
}

struct xxh3_hash xxh3_hash(const void *bytes, size_t count) {
#ifdef __x86_64__
  if (__builtin_cpu_supports("avx2")) return xxh3_hash_avx2(bytes, count);
#endif
  return xxh3_hash_plain(bytes, count);
}
