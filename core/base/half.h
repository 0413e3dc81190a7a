/* The two floats of 16 bits. Both widen exactly; rounding is to the nearest, ties to even. */
#ifndef GW_BASE_HALF_H
#define GW_BASE_HALF_H

#include <stdint.h>

float gw_f16_to_f32(uint16_t bits);
uint16_t gw_f16_of_f32(float x);
float gw_bf16_to_f32(uint16_t bits);
uint16_t gw_bf16_of_f32(float x);

#endif
