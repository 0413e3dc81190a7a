/* Angles as the sum of two doubles, the second of which is far below the first. */
#ifndef GW_BASE_ANGLE_H
#define GW_BASE_ANGLE_H

#include "base/twofold.h"

/* pi/2 as such a sum. */
#define GW_HALF_PI ((gw_twofold){0x1.921fb54442d18p+0, 0x1.1a62633145c07p-54})
/* From here on a multiple of pi/2 needs more than four parts. */
#define GW_FAR_ANGLE 0x1.921fbp+26

/* x less the nearest multiple of pi/2, |x| < GW_FAR_ANGLE; *quarter: which, modulo 4. */
gw_twofold gw_reduced_angle(double x, int *quarter);

#endif
