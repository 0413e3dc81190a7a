#include "kernels/groups.h"

#include <string.h>

#include "base/fused.h"
#include "base/vector_functions.h"
#include "kernels/eights.h"

#define REAL float
#define NAME(name) name##_f32
#define KERNEL(name) gw_kernel_##name##_f32
#define GROUPS gw_groups
#define WIDTH GW_EIGHT
#define PLAIN_OF_PLANE 4
#define PLAIN_OF_CHANNELS 4
#define FUSED gw_fused_f32
#include "kernels/groups_each.h"
#undef REAL
#undef NAME
#undef KERNEL
#undef GROUPS
#undef WIDTH
#undef PLAIN_OF_PLANE
#undef PLAIN_OF_CHANNELS
#undef FUSED

#define REAL double
#define NAME(name) name##_f64
#define KERNEL(name) gw_kernel_##name##_f64
#define GROUPS gw_groups_f64
#define WIDTH 4
#define PLAIN_OF_PLANE 0
#define PLAIN_OF_CHANNELS 2
#define FUSED gw_fma
#include "kernels/groups_each.h"
