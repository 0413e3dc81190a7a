/* Methods of int and float. */
#ifndef GW_LANG_NUMBER_METHODS_H
#define GW_LANG_NUMBER_METHODS_H

#include "lang/native.h"

extern const gw_native_def gw_int_methods[], gw_int_classics[];
extern const gw_getset_def gw_int_getsets[];
extern const gw_native_def gw_float_methods[], gw_float_classics[];
extern const gw_getset_def gw_float_getsets[];

/* int.to_bytes and int.from_bytes: number_bytes.c. */
gw_flow gw_int_to_bytes(gw_vm *vm, const gw_args *args, gw_value *out);
gw_flow gw_int_from_bytes(gw_vm *vm, const gw_args *args, gw_value *out);
/* float.hex and float.fromhex: number_hex.c. */
gw_flow gw_float_hex(gw_vm *vm, const gw_args *args, gw_value *out);
gw_flow gw_float_fromhex(gw_vm *vm, const gw_args *args, gw_value *out);

/* round(number, ndigits) of an int or a float; ndigits unset or None: to an int. */
gw_flow gw_round_number(gw_vm *vm, gw_value number, gw_value ndigits, gw_value *out);
/* Digits and spaces of other scripts become ASCII. */
void gw_digits_to_ascii(const gw_str *s, gw_buffer *out);

/* divmod of two real numbers. */
gw_flow gw_number_divmod(gw_vm *vm, gw_value a, gw_value b, gw_value *out);

#endif
