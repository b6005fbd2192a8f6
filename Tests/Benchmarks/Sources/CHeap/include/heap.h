#ifndef HEAP_H
#define HEAP_H

#include <stddef.h>

/// The bytes that are allocated on the heap, what the allocator adds to each included; 0 where that
/// cannot be asked.
size_t heap_bytes(void);

#endif
