/* The C library's memset, memcpy and memmove. Engines answer memory.fill and memory.copy by a call
 * out of the module, which for the few bytes of a tensor or a frame takes longer than all the rest:
 * so those are moved here, 16 at a time (a builtin of a constant size is one instruction), and only
 * long runs are left to the engine. */
#include <stddef.h>
#include <stdint.h>

enum { STEP = 16, LONG = 512 };

void *memset(void *to, int byte, size_t n);
void *memcpy(void *restrict to, const void *restrict from, size_t n);
void *memmove(void *to, const void *from, size_t n);

void *memset(void *to, int byte, size_t n) {
    unsigned char *p = to;
    if (n >= LONG)
        return __builtin_memset(to, byte, n);
    if (n >= STEP) {
        for (size_t i = 0; i < n - STEP; i += STEP)
            __builtin_memset(p + i, byte, STEP);
        __builtin_memset(p + n - STEP, byte, STEP);
        return to;
    }
    if (n >= 8) {
        __builtin_memset(p, byte, 8);
        __builtin_memset(p + n - 8, byte, 8);
        return to;
    }
    for (size_t i = 0; i < n; i++)
        p[i] = (unsigned char)byte;
    return to;
}

/* Up to 16 bytes, all read before any is written. */
static void move_few(unsigned char *to, const unsigned char *from, size_t n) {
    uint64_t a, b;
    uint32_t c, d;
    if (n >= 8) {
        __builtin_memcpy(&a, from, 8);
        __builtin_memcpy(&b, from + n - 8, 8);
        __builtin_memcpy(to, &a, 8);
        __builtin_memcpy(to + n - 8, &b, 8);
    } else if (n >= 4) {
        __builtin_memcpy(&c, from, 4);
        __builtin_memcpy(&d, from + n - 4, 4);
        __builtin_memcpy(to, &c, 4);
        __builtin_memcpy(to + n - 4, &d, 4);
    } else if (n) {
        const unsigned char first = from[0], middle = from[n / 2], last = from[n - 1];
        to[0] = first;
        to[n / 2] = middle;
        to[n - 1] = last;
    }
}

void *memcpy(void *restrict to, const void *restrict from, size_t n) {
    unsigned char *p = to;
    const unsigned char *q = from;
    if (n >= LONG)
        return __builtin_memcpy(to, from, n);
    if (n <= STEP) {
        move_few(p, q, n);
        return to;
    }
    for (size_t i = 0; i < n - STEP; i += STEP)
        __builtin_memcpy(p + i, q + i, STEP);
    __builtin_memcpy(p + n - STEP, q + n - STEP, STEP);
    return to;
}

void *memmove(void *to, const void *from, size_t n) {
    const uintptr_t a = (uintptr_t)to, b = (uintptr_t)from;
    if (n > STEP && (a - b < n || b - a < n)) /* they overlap */
        return __builtin_memmove(to, from, n);
    if (n <= STEP) {
        move_few(to, from, n);
        return to;
    }
    return memcpy(to, from, n);
}
