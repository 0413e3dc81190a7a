/* Numbers as text, exactly. */
#ifndef GW_BASE_NUMBER_H
#define GW_BASE_NUMBER_H

#include <stddef.h>

enum { GW_NUMBER_SIZE = 32 }; /* enough for any number below and its NUL */

/* Python's repr of a float: the shortest decimal that reads back to the same double, and of those
 * the nearest: "0.1", "1e-05", "1e+16", "-0.0", "inf", "nan". Returns its length. */
size_t gw_number_repr(double value, char out[GW_NUMBER_SIZE]);
/* The same with the shortest decimal that names the float32: "0.1" for 0.1f. */
size_t gw_number_repr_f32(float value, char out[GW_NUMBER_SIZE]);

#endif
