#include "base/half.h"

#include "base/bits.h"

/* The exponents differ by 112. Multiplying by 2^112 moves them, and subnormal numbers with them. */
float gw_f16_to_f32(uint16_t bits) {
    const uint32_t sign = (uint32_t)(bits & 0x8000) << 16, rest = (uint32_t)(bits & 0x7FFF) << 13;
    if (rest >= UINT32_C(0x7C00) << 13) /* inf or nan */
        return gw_f32_of_bits(sign | rest | 0x7F800000U);
    return gw_f32_of_bits(sign | gw_bits_of_f32(gw_f32_of_bits(rest) * 0x1p112F));
}

/* Numbers at and above the least normal half are rounded in their bits. A smaller one is added to a
 * number whose last bit has the weight of the least subnormal half, which rounds it. */
uint16_t gw_f16_of_f32(float x) {
    const uint32_t bits = gw_bits_of_f32(x), size = bits & 0x7FFFFFFFU;
    const uint16_t sign = (uint16_t)(bits >> 16 & 0x8000);
    if (size > 0x7F800000U)
        return sign | 0x7E00;
    if (size >= 0x477FF000U) /* 65520, from where on the nearest is inf */
        return sign | 0x7C00;
    if (size < 0x38800000U) /* 2^-14 */
        return (uint16_t)(sign |
                          (gw_bits_of_f32(gw_f32_of_bits(size) + 0.5F) - gw_bits_of_f32(0.5F)));
    return (uint16_t)(sign | (size + 0xFFF + (size >> 13 & 1) - (UINT32_C(112) << 23)) >> 13);
}

float gw_bf16_to_f32(uint16_t bits) {
    return gw_f32_of_bits((uint32_t)bits << 16);
}

uint16_t gw_bf16_of_f32(float x) {
    const uint32_t bits = gw_bits_of_f32(x);
    if ((bits & 0x7FFFFFFFU) > 0x7F800000U)
        return 0x7FC0;
    return (uint16_t)((bits + 0x7FFF + (bits >> 16 & 1)) >> 16);
}
