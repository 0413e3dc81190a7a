/* Functions of float32 to the bit as glibc 2.36 has them on x86-64, which PyTorch calls where it
 * has no vectors. Notes in library_f32.c. */
#ifndef GW_BASE_LIBRARY_F32_H
#define GW_BASE_LIBRARY_F32_H

float gw_library_log(float x);
float gw_library_log2(float x);
float gw_library_log1p(float x);
float gw_library_exp2(float x);
float gw_library_sinh(float x);
float gw_library_cosh(float x);
float gw_library_tanh(float x);
float gw_library_asinh(float x);
float gw_library_acosh(float x);
float gw_library_atanh(float x);
float gw_library_atan2(float y, float x);
/* Of |x| < 120; beyond, the nearest. */
float gw_library_sin(float x);
float gw_library_erf(float x);

#endif
