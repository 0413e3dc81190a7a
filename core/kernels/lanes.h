/* Vectors of 16 bytes, as gcc and clang have them on every machine, and the ways between floats and
 * doubles that compilers find no instruction for by themselves. */
#ifndef GW_KERNELS_LANES_H
#define GW_KERNELS_LANES_H

#include <stdbool.h>
#include <stdint.h>
#ifdef __wasm_simd128__
#include <wasm_simd128.h>
#endif

/* Also where size counts: an instruction or two are no call. */
#define GW_INLINE static inline __attribute__((always_inline))

enum { GW_LANES = 4 };
typedef float gw_floats __attribute__((vector_size(16)));
typedef int32_t gw_signs __attribute__((vector_size(16))); /* bits of floats; masks of lanes */
typedef uint32_t gw_bits __attribute__((vector_size(16)));
typedef double gw_doubles __attribute__((vector_size(16)));
typedef uint64_t gw_words __attribute__((vector_size(16)));
typedef signed char gw_chars __attribute__((vector_size(16)));

/* Note [As written]. Lanes A to D of x and y side by side. Of a shuffle clang forgets what nobody
 * reads, and of two roundings to floats that are joined it makes four of one number each; V8 has no
 * instruction for the first and takes six, and the second are fourteen. This one clang leaves as it
 * is written. */
#ifdef __wasm_simd128__
#define GW_BYTES(k) 4 * (k), 4 * (k) + 1, 4 * (k) + 2, 4 * (k) + 3
#define GW_AS_WRITTEN(x, y, A, B, C, D)                                                 \
    ((gw_floats)__builtin_wasm_shuffle_i8x16((gw_chars)(x), (gw_chars)(y), GW_BYTES(A), \
                                             GW_BYTES(B), GW_BYTES(C), GW_BYTES(D)))
#else
#define GW_AS_WRITTEN(x, y, A, B, C, D) __builtin_shufflevector(x, y, A, B, C, D)
#endif

GW_INLINE gw_floats gw_floats_of(float x) {
    return (gw_floats){x, x, x, x};
}

/* yes where the mask has ones, no where it has zeros. */
GW_INLINE gw_floats gw_floats_choose(gw_signs mask, gw_floats yes, gw_floats no) {
    return (gw_floats)((mask & (gw_signs)yes) | (~mask & (gw_signs)no));
}

/* Four rows of four numbers become the columns. */
GW_INLINE void gw_floats_turn(gw_floats r[GW_LANES]) {
    const gw_floats a = __builtin_shufflevector(r[0], r[1], 0, 4, 1, 5);
    const gw_floats b = __builtin_shufflevector(r[2], r[3], 0, 4, 1, 5);
    const gw_floats c = __builtin_shufflevector(r[0], r[1], 2, 6, 3, 7);
    const gw_floats d = __builtin_shufflevector(r[2], r[3], 2, 6, 3, 7);
    r[0] = __builtin_shufflevector(a, b, 0, 1, 4, 5);
    r[1] = __builtin_shufflevector(a, b, 2, 3, 6, 7);
    r[2] = __builtin_shufflevector(c, d, 0, 1, 4, 5);
    r[3] = __builtin_shufflevector(c, d, 2, 3, 6, 7);
}

GW_INLINE bool gw_signs_any(gw_signs mask) {
#ifdef __wasm_simd128__
    return wasm_v128_any_true((v128_t)mask);
#else
    const gw_words words = (gw_words)mask;
    return (words[0] | words[1]) != 0;
#endif
}

/* A bit for each lane of a mask, the first lane's lowest. */
GW_INLINE int gw_signs_bits(gw_signs mask) {
#ifdef __wasm_simd128__
    return (int)wasm_i32x4_bitmask((v128_t)mask);
#elif defined(__SSE__)
    return __builtin_ia32_movmskps((gw_floats)mask);
#else
    return (mask[0] & 1) | (mask[1] & 2) | (mask[2] & 4) | (mask[3] & 8);
#endif
}

GW_INLINE gw_doubles gw_doubles_low(gw_floats x) {
    typedef float half __attribute__((vector_size(8)));
    const half low = __builtin_shufflevector(x, x, 0, 1);
    return __builtin_convertvector(low, gw_doubles);
}

GW_INLINE gw_doubles gw_doubles_high(gw_floats x) {
    return gw_doubles_low(GW_AS_WRITTEN(x, x, 2, 3, 0, 1));
}

#ifdef __wasm_simd128__
/* The nearest floats in the two first lanes, for a shuffle to read. */
GW_INLINE gw_floats gw_floats_demoted(gw_doubles x) {
    return (gw_floats)wasm_f32x4_demote_f64x2_zero((v128_t)x);
}

#else
GW_INLINE gw_floats gw_floats_demoted(gw_doubles x) {
    /* Not number by number: what is widened again then is not rounded by gcc 12 at -O1. */
    typedef float half __attribute__((vector_size(8)));
    const half both = __builtin_convertvector(x, half);
    return __builtin_shufflevector(both, both, 0, 1, 0, 1);
}

#endif

/* The nearest floats in the two first lanes. */
GW_INLINE gw_floats gw_floats_narrow(gw_doubles x) {
    const gw_floats floats = gw_floats_demoted(x);
    return GW_AS_WRITTEN(floats, floats, 0, 1, 2, 3);
}

GW_INLINE gw_floats gw_floats_join(gw_doubles low, gw_doubles high) {
    return GW_AS_WRITTEN(gw_floats_demoted(low), gw_floats_demoted(high), 0, 1, 4, 5);
}

/* Lanes of ones where the float nearest to a sum may be another than that of the double it was
 * rounded to first: that is the middle between two floats, or the float may be subnormal. low,
 * high: the doubles; floats: both joined. */
GW_INLINE gw_signs gw_rounds_twice(gw_doubles low, gw_doubles high, gw_floats floats) {
    const gw_bits rest = __builtin_shufflevector((gw_bits)low, (gw_bits)high, 0, 2, 4, 6) << 3;
    const gw_signs size = (gw_signs)floats & INT32_MAX;
    return ((gw_signs)rest == INT32_MIN) | ((size > 0) & (size < 0x01000000));
}

#endif
