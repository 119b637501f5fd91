#ifndef ALLOCATION_COUNTER_H
#define ALLOCATION_COUNTER_H

#include <stdint.h>

/// How often the process has asked for memory since it began; negative where that is not counted.
int64_t allocation_count(void);

#endif
