// The library's own choice of registers is made when it is compiled, for processors of any age.

#ifdef __x86_64__

#include "CXXHash.h"
#include "variants.h"

#include <immintrin.h>

#pragma clang attribute push(__attribute__((target("avx2"))), apply_to = function)

#define XXH_INLINE_ALL
#define XXH_VECTOR XXH_AVX2
#include <xxhash.h>

struct xxh3_hash xxh3_hash_avx2(const void *bytes, size_t count) {
  XXH128_hash_t hash = XXH3_128bits(bytes, count);
  return (struct xxh3_hash){hash.low64, hash.high64};
}

#pragma clang attribute pop

#endif
