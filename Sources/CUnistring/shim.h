/* Before libunistring's headers, which give the types of these other names. */
#include <stdint.h>
#include <stdlib.h>

#include <uninorm.h>

/* Swift does not see the macros UNINORM_NFC and UNINORM_NFKD. */
static inline uninorm_t diptych_form_c(void) { return UNINORM_NFC; }
static inline uninorm_t diptych_form_kd(void) { return UNINORM_NFKD; }
