/* PyTorch's CPU random numbers, bit for bit (mt19937, and randn's two paths).
 * Source: the description and vectors that the tests read; Matsumoto and Nishimura (1998). */
#ifndef GW_BASE_RANDOM_H
#define GW_BASE_RANDOM_H

#include <stdbool.h>
#include <stdint.h>

typedef struct gw_generator {
    uint32_t state[624];
    int32_t index; /* of the next word; 624: the state must be regenerated */
    bool has_normal;
    double next_normal; /* cached by the small randn */
    uint64_t initial_seed;
} gw_generator;

void gw_generator_seed(gw_generator *g, uint64_t seed);
uint32_t gw_generator_u32(gw_generator *g);
uint64_t gw_generator_u64(gw_generator *g); /* the first word drawn is the high half */

/* Uniform in [0, 1): 24 bits and one word, 53 bits and two words. */
float gw_generator_uniform_f32(gw_generator *g);
double gw_generator_uniform_f64(gw_generator *g);

/* Fills `out` with n normals as torch.randn does for a contiguous result of n elements. */
void gw_generator_normal_f32(gw_generator *g, float *out, int64_t n, double mean, double std);
void gw_generator_normal_f64(gw_generator *g, double *out, int64_t n, double mean, double std);

#endif
