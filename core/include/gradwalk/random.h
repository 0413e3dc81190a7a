/* Random numbers: generators, and tensors of what PyTorch 1.13.1 draws from the same seed on x86,
 * bit for bit (Debian's build, without MKL; builds with MKL draw other dropout masks).
 *
 * A generator NULL is the context's own, torch.default_generator. Errors are PyTorch's texts; its
 * warnings about integers that a float cannot hold are not given. Nothing here is part of a graph
 * or seen by an observer.
 */
#ifndef GRADWALK_RANDOM_H
#define GRADWALK_RANDOM_H

#include "gradwalk/tensor.h"

typedef struct gw_generator gw_generator;

/* torch.Generator(): starts from 67280421310721, as every context's own does (in PyTorch that one
 * starts from a seed of the day). Released before its context. NULL when there is no memory. */
gw_generator *gw_generator_create(gw_context *ctx);
void gw_generator_release(gw_context *ctx, gw_generator *g); /* takes NULL */
gw_generator *gw_default_generator(gw_context *ctx);         /* borrowed */

/* Generator.manual_seed and .initial_seed. A negative seed is its two's complement, as in Python
 * (initial_seed of -3 is 18446744073709551613); its lower 32 bits decide what is drawn. Seeding
 * forgets the normal that a small randn has left. */
void gw_manual_seed(gw_generator *g, uint64_t seed);
uint64_t gw_initial_seed(const gw_generator *g);

/* Generator.get_state and .set_state: the bytes of PyTorch's ByteTensor, the normal that a small
 * randn has left included. What is no state of this size, or no state at all, is refused and
 * changes nothing. */
enum { GW_STATE_BYTES = 5056 };
void gw_get_state(const gw_generator *g, uint8_t bytes[GW_STATE_BYTES]);
gw_status gw_set_state(gw_context *ctx, gw_generator *g, const uint8_t *bytes, size_t size);

/* The fills write into any tensor, views too, in the order of its memory, as PyTorch does. They are
 * raw: whether autograd lets `t` be written is not asked, and its version is not counted. */

/* uniform_(low, high): [low, high), GW_F32 or GW_F64. */
gw_status gw_fill_uniform(gw_tensor *t, double low, double high, gw_generator *g);
/* normal_(mean, std): GW_F32 or GW_F64. Fewer than 16 elements, or not contiguous: pairs in double
 * precision; else blocks of 16. */
gw_status gw_fill_normal(gw_tensor *t, double mean, double std, gw_generator *g);
/* random_(low, high): integers in [low, high), any dtype. */
gw_status gw_fill_randint(gw_tensor *t, int64_t low, int64_t high, gw_generator *g);
/* random_(low, None): from `low` to the largest int64, to 2^24 (GW_F32), to 2^53 (GW_F64). */
gw_status gw_fill_randint_from(gw_tensor *t, int64_t low, gw_generator *g);
/* random_(): [0, 2^63), [0, 2^24], [0, 2^53], or true and false. */
gw_status gw_fill_random(gw_tensor *t, gw_generator *g);
/* bernoulli_(p): 1 with probability p, else 0, any dtype. */
gw_status gw_fill_bernoulli(gw_tensor *t, double p, gw_generator *g);
/* bernoulli_(p) with a probability for every element: GW_F32 or GW_F64, broadcast to t's shape. */
gw_status gw_fill_bernoulli_each(gw_tensor *t, const gw_tensor *p, gw_generator *g);
/* exponential_(lambda): GW_F32 or GW_F64. */
gw_status gw_fill_exponential(gw_tensor *t, double lambda, gw_generator *g);

/* torch.randint(low, high, dims, dtype=dtype). */
gw_tensor *gw_randint(gw_context *ctx, int64_t low, int64_t high, gw_dtype dtype,
                      const int64_t *dims, int ndim, gw_generator *g);
/* torch.randperm(n, dtype=dtype). */
gw_tensor *gw_randperm(gw_context *ctx, int64_t n, gw_dtype dtype, gw_generator *g);
/* torch.bernoulli(p): of p's shape and dtype. */
gw_tensor *gw_bernoulli(const gw_tensor *p, gw_generator *g);

/* torch.normal with a tensor for the mean, the std or both (these broadcast). The result has the
 * dtype of the first tensor and is contiguous. */
gw_tensor *gw_normal(const gw_tensor *mean, const gw_tensor *std, gw_generator *g);
gw_tensor *gw_normal_mean(const gw_tensor *mean, double std, gw_generator *g);
gw_tensor *gw_normal_std(double mean, const gw_tensor *std, gw_generator *g);

/* torch.multinomial: `n` indices a row of `p`, which is [categories] or [rows, categories], GW_F32
 * or GW_F64, and need not sum to 1. GW_I64 of [n] or [rows, n]. */
gw_tensor *gw_multinomial(const gw_tensor *p, int64_t n, bool replacement, gw_generator *g);

/* What torch.dropout(input, p, train=True) multiplies by: 0 with probability p, else 1 / (1 - p),
 * of input's shape and dtype, contiguous. Nothing is drawn for p = 0 (where PyTorch returns the
 * input itself), for p = 1, and for an input without elements. */
gw_tensor *gw_dropout_mask(const gw_tensor *input, double p, gw_generator *g);

#endif
