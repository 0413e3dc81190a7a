/* The forms of an inner loop. Compilers do not vectorise p[i * stride], so an operation is written
 * out for contiguous operands, for contiguous ones beside a repeated number, and for any strides;
 * the forms that end in _ANY are for any strides alone: what is slow in itself, or rare. The output
 * may be the memory of an input, with the same strides.
 *
 *     GW_LOOP_BINARY(add_f32, float, float, a + b)
 *     GW_LOOP_UNARY(neg_f32, float, float, -a)
 *
 * define gw_loop functions of out[0], a[1] (, b[2]); `expression` is converted to the output's type
 * by a cast, and may read `user`.
 */
#ifndef GW_KERNELS_LOOPS_H
#define GW_KERNELS_LOOPS_H

#include "kernels/fours.h"
#include "kernels/kernels.h"
#include "kernels/twos.h"

/* Operands are the same memory or do not overlap, so no loop need ask; and in a module that is to
 * be small one form of it is enough. */
#if defined(__clang__)
#define GW_SIMD _Pragma("clang loop vectorize(assume_safety) interleave(disable)")
#pragma clang diagnostic ignored "-Wpass-failed" /* some call functions, and stay as they are */
#elif defined(__GNUC__)
#define GW_SIMD _Pragma("GCC ivdep")
#else
#define GW_SIMD
#endif

/* body, with i_ from 0 to done_: to n, or nearly. Where size counts, clang masks every lane of
 * vectors rather than write a second loop for what is left, unless it sees that nothing is; the
 * loop for any strides does the rest. */
#if defined(__clang__) && defined(__OPTIMIZE_SIZE__)
#define GW_WHOLE(n) ((n) & ~(int64_t)3)
#else
#define GW_WHOLE(n) (n)
#endif
#define GW_EACH(n, ...)                      \
    done_ = GW_WHOLE(n);                     \
    GW_SIMD                                  \
    for (int64_t i_ = 0; i_ < done_; i_++) { \
        __VA_ARGS__                          \
    }

#define GW_LOOP_UNARY(name, out_type, in_type, expression)                                       \
    static void name(void *user, char *const *data, const int64_t *strides, int64_t n) {         \
        (void)user;                                                                              \
        int64_t done_ = 0;                                                                       \
        if (strides[0] == (int64_t)sizeof(out_type) && strides[1] == (int64_t)sizeof(in_type)) { \
            out_type *out_ = (out_type *)(void *)data[0];                                        \
            const in_type *a_ = (const in_type *)(const void *)data[1];                          \
            GW_EACH(n, const in_type a = a_[i_]; out_[i_] = (out_type)(expression);)             \
        }                                                                                        \
        for (int64_t i_ = done_; i_ < n; i_++) {                                                 \
            const in_type a = *(const in_type *)(const void *)(data[1] + i_ * strides[1]);       \
            *(out_type *)(void *)(data[0] + i_ * strides[0]) = (out_type)(expression);           \
        }                                                                                        \
    }

#define GW_LOOP_BINARY(name, out_type, in_type, expression)                              \
    static void name(void *user, char *const *data, const int64_t *strides, int64_t n) { \
        (void)user;                                                                      \
        const int64_t size_ = (int64_t)sizeof(in_type);                                  \
        const int64_t sa_ = strides[1], sb_ = strides[2];                                \
        int64_t done_ = 0;                                                               \
        if (strides[0] == (int64_t)sizeof(out_type)) {                                   \
            out_type *out_ = (out_type *)(void *)data[0];                                \
            const in_type *a_ = (const in_type *)(const void *)data[1];                  \
            const in_type *b_ = (const in_type *)(const void *)data[2];                  \
            if (sa_ == size_ && sb_ == size_) {                                          \
                GW_EACH(n, const in_type a = a_[i_], b = b_[i_];                         \
                        out_[i_] = (out_type)(expression);)                              \
            } else if (sa_ == size_ && sb_ == 0) {                                       \
                const in_type b = *b_;                                                   \
                GW_EACH(n, const in_type a = a_[i_]; out_[i_] = (out_type)(expression);) \
            } else if (sa_ == 0 && sb_ == size_) {                                       \
                const in_type a = *a_;                                                   \
                GW_EACH(n, const in_type b = b_[i_]; out_[i_] = (out_type)(expression);) \
            }                                                                            \
        }                                                                                \
        for (int64_t i_ = done_; i_ < n; i_++) {                                         \
            const in_type a = *(const in_type *)(const void *)(data[1] + i_ * sa_);      \
            const in_type b = *(const in_type *)(const void *)(data[2] + i_ * sb_);      \
            *(out_type *)(void *)(data[0] + i_ * strides[0]) = (out_type)(expression);   \
        }                                                                                \
    }

#define GW_LOOP_UNARY_ANY(name, out_type, in_type, expression)                             \
    static void name(void *user, char *const *data, const int64_t *strides, int64_t n) {   \
        (void)user;                                                                        \
        for (int64_t i_ = 0; i_ < n; i_++) {                                               \
            const in_type a = *(const in_type *)(const void *)(data[1] + i_ * strides[1]); \
            *(out_type *)(void *)(data[0] + i_ * strides[0]) = (out_type)(expression);     \
        }                                                                                  \
    }

/* Loops of expressions that take several numbers at once, too: a vector (gw_floats, gw_doubles) of
 * dense operands, of which `whole` (a multiple of its lanes) begin at a time; what is left, or does
 * not lie densely, is one number. An operand of two may be one number. */
#define GW_LOOP_UNARY_LANES(name, type, vector, whole, expression)                       \
    static void name(void *user, char *const *data, const int64_t *strides, int64_t n) { \
        (void)user;                                                                      \
        type *out_ = (type *)(void *)data[0];                                            \
        const type *a_ = (const type *)(const void *)data[1];                            \
        const int64_t size_ = (int64_t)sizeof(type), sa_ = strides[1];                   \
        const int64_t lanes_ = (int64_t)(sizeof(vector) / sizeof(type));                 \
        int64_t i_ = 0;                                                                  \
        if (strides[0] == size_ && (sa_ == size_ || sa_ == 0)) {                         \
            for (; i_ < n - n % (whole); i_ += lanes_) {                                 \
                const vector a = sa_ ? vector##_load(a_ + i_) : vector##_of(*a_);        \
                vector##_store(out_ + i_, expression);                                   \
            }                                                                            \
        }                                                                                \
        for (; i_ < n; i_++) {                                                           \
            const type a = *(const type *)(const void *)(data[1] + i_ * sa_);            \
            *(type *)(void *)(data[0] + i_ * strides[0]) = (expression);                 \
        }                                                                                \
    }
#define GW_LOOP_BINARY_LANES(name, type, vector, whole, expression)                         \
    static void name(void *user, char *const *data, const int64_t *strides, int64_t n) {    \
        (void)user;                                                                         \
        type *out_ = (type *)(void *)data[0];                                               \
        const type *a_ = (const type *)(const void *)data[1];                               \
        const type *b_ = (const type *)(const void *)data[2];                               \
        const int64_t size_ = (int64_t)sizeof(type), sa_ = strides[1], sb_ = strides[2];    \
        const int64_t lanes_ = (int64_t)(sizeof(vector) / sizeof(type));                    \
        int64_t i_ = 0;                                                                     \
        if (strides[0] == size_ &&                                                          \
            ((sa_ == size_ && (sb_ == size_ || sb_ == 0)) || (sa_ == 0 && sb_ == size_))) { \
            for (; i_ < n - n % (whole); i_ += lanes_) {                                    \
                const vector a = sa_ ? vector##_load(a_ + i_) : vector##_of(*a_);           \
                const vector b = sb_ ? vector##_load(b_ + i_) : vector##_of(*b_);           \
                vector##_store(out_ + i_, expression);                                      \
            }                                                                               \
        }                                                                                   \
        for (; i_ < n; i_++) {                                                              \
            const type a = *(const type *)(const void *)(data[1] + i_ * sa_);               \
            const type b = *(const type *)(const void *)(data[2] + i_ * sb_);               \
            *(type *)(void *)(data[0] + i_ * strides[0]) = (expression);                    \
        }                                                                                   \
    }
#define GW_LOOP_UNARY_FOURS(name, whole, expression) \
    GW_LOOP_UNARY_LANES(name, float, gw_floats, whole, expression)
#define GW_LOOP_BINARY_FOURS(name, whole, expression) \
    GW_LOOP_BINARY_LANES(name, float, gw_floats, whole, expression)
#define GW_LOOP_UNARY_TWOS(name, whole, expression) \
    GW_LOOP_UNARY_LANES(name, double, gw_doubles, whole, expression)
#define GW_LOOP_BINARY_TWOS(name, whole, expression) \
    GW_LOOP_BINARY_LANES(name, double, gw_doubles, whole, expression)

#define GW_LOOP_BINARY_ANY(name, out_type, in_type, expression)                            \
    static void name(void *user, char *const *data, const int64_t *strides, int64_t n) {   \
        (void)user;                                                                        \
        for (int64_t i_ = 0; i_ < n; i_++) {                                               \
            const in_type a = *(const in_type *)(const void *)(data[1] + i_ * strides[1]); \
            const in_type b = *(const in_type *)(const void *)(data[2] + i_ * strides[2]); \
            *(out_type *)(void *)(data[0] + i_ * strides[0]) = (out_type)(expression);     \
        }                                                                                  \
    }

#endif
