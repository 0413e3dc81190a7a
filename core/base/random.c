#include "base/random.h"

#include <math.h>
#include <string.h>

#include "base/elementary.h"
#include "base/fused.h"

enum { SHIFT = 397 };

void gw_generator_seed(gw_generator *g, uint64_t seed) {
    *g = (gw_generator){.left = 1, .initial_seed = seed};
    g->state[0] = (uint32_t)seed;
    for (uint32_t j = 1; j < GW_GENERATOR_WORDS; j++) {
        g->state[j] = 1812433253U * (g->state[j - 1] ^ (g->state[j - 1] >> 30)) + j;
    }
}

static void regenerate(gw_generator *g) {
    uint32_t *s = g->state;
    for (int k = 0; k < GW_GENERATOR_WORDS; k++) {
        const uint32_t y = (s[k] & 0x80000000U) | (s[(k + 1) % GW_GENERATOR_WORDS] & 0x7FFFFFFFU);
        s[k] = s[(k + SHIFT) % GW_GENERATOR_WORDS] ^ (y >> 1) ^ (y & 1 ? 0x9908B0DFU : 0);
    }
    g->left = GW_GENERATOR_WORDS;
    g->next = 0;
}

uint32_t gw_generator_u32(gw_generator *g) {
    if (--g->left == 0) {
        regenerate(g);
    }
    uint32_t y = g->state[g->next++];
    y ^= y >> 11;
    y ^= (y << 7) & 0x9D2C5680U;
    y ^= (y << 15) & 0xEFC60000U;
    return y ^ (y >> 18);
}

uint64_t gw_generator_u64(gw_generator *g) {
    const uint64_t high = gw_generator_u32(g);
    return high << 32 | gw_generator_u32(g);
}

/* Note [State]. get_state is the memory of a C struct of older days, little-endian: seed, left,
 * seeded, next, 624 words in 8 bytes each, three doubles of which the second is the cached normal
 * and an int that says whether it is there, then a float and a bool that CPUs never use. */
enum {
    AT_SEED = 0,
    AT_LEFT = 8,
    AT_SEEDED = 12,
    AT_NEXT = 16,
    AT_WORDS = 24,
    AT_NORMAL = AT_WORDS + 8 * GW_GENERATOR_WORDS + 8,
    AT_HAS_NORMAL = AT_NORMAL + 16
};

static void put(uint8_t *at, uint64_t value, int size) {
    for (int i = 0; i < size; i++) {
        at[i] = (uint8_t)(value >> (8 * i));
    }
}

static uint64_t get(const uint8_t *at, int size) {
    uint64_t value = 0;
    for (int i = 0; i < size; i++) {
        value |= (uint64_t)at[i] << (8 * i);
    }
    return value;
}

void gw_generator_save(const gw_generator *g, uint8_t bytes[GW_GENERATOR_STATE_BYTES]) {
    memset(bytes, 0, GW_GENERATOR_STATE_BYTES);
    put(bytes + AT_SEED, g->initial_seed, 8);
    put(bytes + AT_LEFT, (uint32_t)g->left, 4);
    put(bytes + AT_SEEDED, 1, 4);
    put(bytes + AT_NEXT, (uint32_t)g->next, 8);
    for (int i = 0; i < GW_GENERATOR_WORDS; i++) {
        put(bytes + AT_WORDS + 8 * i, g->state[i], 8);
    }
    if (g->has_normal) {
        uint64_t normal;
        memcpy(&normal, &g->next_normal, sizeof normal);
        put(bytes + AT_NORMAL, normal, 8);
        put(bytes + AT_HAS_NORMAL, 1, 4);
    }
}

bool gw_generator_load(gw_generator *g, const uint8_t bytes[GW_GENERATOR_STATE_BYTES]) {
    const uint64_t left = get(bytes + AT_LEFT, 4), next = get(bytes + AT_NEXT, 4);
    /* PyTorch looks at each number alone, and would read words that are not there. */
    if (get(bytes + AT_SEEDED, 4) == 0 || left == 0 || left > GW_GENERATOR_WORDS ||
        next > GW_GENERATOR_WORDS || next + left - 1 > GW_GENERATOR_WORDS) {
        return false;
    }
    *g = (gw_generator){.left = (int32_t)left,
                        .next = (int32_t)next,
                        .has_normal = get(bytes + AT_HAS_NORMAL, 4) != 0,
                        .initial_seed = get(bytes + AT_SEED, 8)};
    for (int i = 0; i < GW_GENERATOR_WORDS; i++) {
        g->state[i] = (uint32_t)get(bytes + AT_WORDS + 8 * i, 4);
    }
    if (g->has_normal) {
        const uint64_t normal = get(bytes + AT_NORMAL, 8);
        memcpy(&g->next_normal, &normal, sizeof normal);
    }
    return true;
}

float gw_generator_uniform_f32(gw_generator *g) {
    return (float)(gw_generator_u32(g) & 0xFFFFFFU) * 0x1p-24F;
}

double gw_generator_uniform_f64(gw_generator *g) {
    return (double)(gw_generator_u64(g) & 0x1FFFFFFFFFFFFFU) * 0x1p-53;
}

float gw_generator_between_f32(gw_generator *g, float low, float high) {
    return gw_fmaf(gw_generator_uniform_f32(g), high - low, low);
}

double gw_generator_between_f64(gw_generator *g, double low, double high) {
    return fma(gw_generator_uniform_f64(g), high - low, low);
}

int64_t gw_generator_int(gw_generator *g, int64_t low, uint64_t span) {
    uint64_t value;
    if (span == 0) {
        value = gw_generator_u64(g);
    } else if (span >> 32) {
        value = gw_generator_u64(g) % span;
    } else {
        value = gw_generator_u32(g) % (uint32_t)span;
    }
    return (int64_t)((uint64_t)low + value);
}

bool gw_generator_chance(gw_generator *g, double p) {
    return gw_generator_uniform_f64(g) < p;
}

double gw_generator_exponential(gw_generator *g, double lambda) {
    return -1.0 / lambda * gw_logarithm(1.0 - gw_generator_uniform_f64(g));
}

void gw_generator_permutation(gw_generator *g, int64_t *out, int64_t n) {
    for (int64_t i = 0; i < n; i++) {
        out[i] = i;
    }
    for (int64_t i = 0; i < n - 1; i++) {
        const int64_t other = i + (int64_t)(gw_generator_u32(g) % (uint64_t)(n - i));
        const int64_t swapped = out[i];
        out[i] = out[other];
        out[other] = swapped;
    }
}
