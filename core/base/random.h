/* PyTorch's CPU random numbers, bit for bit: mt19937 and what is made of its words. The tensors
 * filled with them are in gradwalk/random.h.
 * Source: the description and vectors that the tests read; Matsumoto and Nishimura (1998). */
#ifndef GW_BASE_RANDOM_H
#define GW_BASE_RANDOM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { GW_GENERATOR_WORDS = 624, GW_GENERATOR_STATE_BYTES = 5056 };

/* What torch.Generator() starts from. */
#define GW_GENERATOR_FIRST_SEED 67280421310721U

typedef struct gw_generator {
    uint32_t state[GW_GENERATOR_WORDS];
    int32_t left; /* the draw that makes it 0 regenerates the state first */
    int32_t next; /* word to be drawn */
    bool has_normal;
    double next_normal; /* cached by the small randn */
    uint64_t initial_seed;
} gw_generator;

/* Generator.manual_seed: also forgets the cached normal. Only 32 bits of the seed count, but
 * initial_seed keeps all; a negative seed is its two's complement. */
void gw_generator_seed(gw_generator *g, uint64_t seed);
uint32_t gw_generator_u32(gw_generator *g);
uint64_t gw_generator_u64(gw_generator *g); /* the first word drawn is the high half */

/* The bytes of Generator.get_state(), as PyTorch lays them out. */
void gw_generator_save(const gw_generator *g, uint8_t bytes[GW_GENERATOR_STATE_BYTES]);
/* False, and the generator as it was, when the bytes are no state of an mt19937. */
bool gw_generator_load(gw_generator *g, const uint8_t bytes[GW_GENERATOR_STATE_BYTES]);

/* Uniform in [0, 1): 24 bits and one word, 53 bits and two words. */
float gw_generator_uniform_f32(gw_generator *g);
double gw_generator_uniform_f64(gw_generator *g);
/* Uniform in [low, high), as uniform_ has it: one fused multiply-add. */
float gw_generator_between_f32(gw_generator *g, float low, float high);
double gw_generator_between_f64(gw_generator *g, double low, double high);

/* low + a number below `span` (0: 2^64), modulo 2^64; two words when the span is 2^32 or more. */
int64_t gw_generator_int(gw_generator *g, int64_t low, uint64_t span);
/* True with probability p; two words. */
bool gw_generator_chance(gw_generator *g, double p);
/* Exponential with rate lambda; two words. */
double gw_generator_exponential(gw_generator *g, double lambda);

/* One normal as a randn of fewer than 16 elements draws it: Note [Normals]. */
double gw_generator_normal(gw_generator *g, double mean, double std);
/* Fills `out` with n normals as normal_ does for a contiguous result of n elements. */
void gw_generator_normal_f32(gw_generator *g, float *out, int64_t n, double mean, double std);
void gw_generator_normal_f64(gw_generator *g, double *out, int64_t n, double mean, double std);

/* torch.randperm(n). */
void gw_generator_permutation(gw_generator *g, int64_t *out, int64_t n);

#endif
