/* complex: two doubles. */
#ifndef GW_LANG_COMPLEX_H
#define GW_LANG_COMPLEX_H

#include "lang/state.h"

typedef struct gw_complex {
    gw_object object;
    double real, imag;
} gw_complex;

gw_flow gw_complex_new(gw_vm *vm, double real, double imag, gw_value *out);
/* a ** b of floats whose result is none. */
gw_flow gw_complex_power(gw_vm *vm, double a, double b, gw_value *out);

#endif
