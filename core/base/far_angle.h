/* Sines, cosines and tangents of float32 from 125 on, to the bit as PyTorch's vectors have them. */
#ifndef GW_BASE_FAR_ANGLE_H
#define GW_BASE_FAR_ANGLE_H

float gw_far_sin_f32(float x);
float gw_far_cos_f32(float x);
float gw_far_tan_f32(float x);

#endif
