#pragma once

#include "CXXHash.h"

// Only for processors with AVX2.
struct xxh3_hash xxh3_hash_avx2(const void *bytes, size_t count);
