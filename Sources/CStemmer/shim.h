#include <stdlib.h>

#include <libstemmer.h>
