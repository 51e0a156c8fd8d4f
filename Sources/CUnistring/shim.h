/* Before libunistring's headers, which give the types of these other names. */
#include <stdint.h>
#include <stdlib.h>

#include <uninorm.h>

/* UNINORM_NFC is a macro that Swift does not see. */
static inline uninorm_t diptych_form_c(void) { return UNINORM_NFC; }
