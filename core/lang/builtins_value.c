/* Builtins that look at one value: len, repr, hash, abs, round, chr, iter, next ... */
#include <math.h>

#include "lang/builtins.h"
#include "lang/frame.h"
#include "lang/hash.h"
#include "lang/iterator.h"
#include "lang/number.h"
#include "lang/text.h"
#include "lang/textual.h"
#include "lang/type.h"

#define ARG(i) args->values[i]

static gw_flow builtin_len(gw_vm *vm, const gw_args *args, gw_value *out) {
    return gw_length(vm, ARG(0), out);
}

static gw_flow builtin_repr(gw_vm *vm, const gw_args *args, gw_value *out) {
    return gw_repr(vm, ARG(0), out);
}

static gw_flow builtin_ascii(gw_vm *vm, const gw_args *args, gw_value *out) {
    return gw_ascii(vm, ARG(0), out);
}

static gw_flow builtin_hash(gw_vm *vm, const gw_args *args, gw_value *out) {
    return gw_hash(vm, ARG(0), out);
}

static gw_flow builtin_id(gw_vm *vm, const gw_args *args, gw_value *out) {
    (void)vm;
    const gw_value v = ARG(0);
    *out = gw_is_object(v)
               ? gw_int((int64_t)(uintptr_t)v.o)
               : gw_int((int64_t)(((uint64_t)v.i * 32 + (uint64_t)v.tag) & (uint64_t)INT64_MAX));
    return GW_RETURNED;
}

static gw_flow builtin_format(gw_vm *vm, const gw_args *args, gw_value *out) {
    gw_str *spec = vm->empty_str;
    if (args->n > 1 && !gw_arg_str(vm, ARG(1), "format() argument 2", &spec)) {
        return GW_RAISED;
    }
    return gw_format(vm, ARG(0), spec, out);
}

static gw_flow builtin_callable(gw_vm *vm, const gw_args *args, gw_value *out) {
    const gw_value v = ARG(0);
    *out = gw_bool(gw_is_heap(v) ? !gw_is_unset(gw_dunder(vm, v, GW_N___call__))
                                 : gw_type_of(vm, v)->slots->call != NULL);
    return GW_RETURNED;
}

/* --- Numbers ---------------------------------------------------------------------------------- */

static gw_flow builtin_abs(gw_vm *vm, const gw_args *args, gw_value *out) {
    const gw_value v = gw_unboxed(ARG(0));
    const gw_value f = gw_type_lookup(gw_type_of(vm, ARG(0)), gw_name(vm, GW_N___abs__));
    if (!gw_is_unset(f)) {
        return gw_call_dunder(vm, f, ARG(0), gw_unset(), gw_unset(), out);
    }
    if (v.tag == GW_V_FLOAT) {
        *out = gw_float(fabs(v.f));
        return GW_RETURNED;
    }
    if (gw_is_plain_int(v)) {
        return gw_number_unary(vm, gw_plain_int(v) < 0 ? GW_UN_NEG : GW_UN_POS, v, out);
    }
    return gw_raise(vm, GW_X_TypeError, "bad operand type for abs(): '%s'",
                    gw_type_name(vm, ARG(0)));
}

/* An int to tens, hundreds, ...: half to even. */
static gw_flow round_int(gw_vm *vm, int64_t i, int64_t digits, gw_value *out) {
    if (digits >= 0) {
        *out = gw_int(i);
        return GW_RETURNED;
    }
    if (digits < -18) {
        *out = gw_int(0);
        return GW_RETURNED;
    }
    int64_t unit = 1;
    while (digits++ < 0) {
        unit *= 10;
    }
    int64_t rest = i % unit;
    rest = rest < 0 ? rest + unit : rest;
    int64_t result = i - rest;
    const bool odd = (result / unit) % 2 != 0;
    if ((rest > unit / 2 || (rest * 2 == unit && odd)) &&
        __builtin_add_overflow(result, unit, &result)) {
        return gw_raise_overflow(vm);
    }
    *out = gw_int(result);
    return GW_RETURNED;
}

static gw_flow builtin_round(gw_vm *vm, const gw_args *args, gw_value *out) {
    static const gw_signature signature = {"round", "number, ndigits=None"};
    gw_value in[2];
    if (!gw_args_bind(vm, args, 0, &signature, in, 2)) {
        return GW_RAISED;
    }
    const gw_value v = gw_unboxed(in[0]);
    const bool digits_given = !gw_is_unset(in[1]) && !gw_is_none(in[1]);
    const gw_value f = gw_type_lookup(gw_type_of(vm, in[0]), gw_name(vm, GW_N___round__));
    if (!gw_is_unset(f)) {
        return gw_call_dunder(vm, f, in[0], in[1], gw_unset(), out);
    }
    if (!gw_is_plain_number(v)) {
        return gw_raise(vm, GW_X_TypeError, "type %s doesn't define __round__ method",
                        gw_type_name(vm, in[0]));
    }
    int64_t digits = 0;
    if (digits_given && !gw_arg_int(vm, in[1], &digits)) {
        return GW_RAISED;
    }
    if (gw_is_plain_int(v)) {
        return round_int(vm, gw_plain_int(v), digits, out);
    }
    if (!digits_given) {
        return gw_float_to_int(vm, isfinite(v.f) ? rint(v.f) : v.f, out);
    }
    *out = gw_float(gw_round_digits(v.f, digits));
    if (isinf(out->f) && isfinite(v.f)) {
        return gw_raise(vm, GW_X_OverflowError, "rounded value too large to represent");
    }
    return GW_RETURNED;
}

/* values: a, b: (a // b, a % b), also by __divmod__. */
static gw_flow divmod_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    gw_value *v = task->values;
    GW_TASK_BEGIN(task)
    if (gw_is_heap(v[0]) && !gw_is_unset(gw_dunder(vm, v[0], GW_N___divmod__))) {
        GW_AWAIT(task, gw_call_dunder(vm, gw_dunder(vm, v[0], GW_N___divmod__), v[0], v[1],
                                      gw_unset(), &in));
        *out = in;
        return GW_RETURNED;
    }
    GW_AWAIT(task, gw_binary(vm, GW_BIN_FLOORDIV, v[0], v[1], &in));
    v[2] = in;
    GW_AWAIT(task, gw_binary(vm, GW_BIN_MOD, v[0], v[1], &in));
    gw_value pair[] = {v[2], in};
    v[2] = gw_unset();
    gw_tuple *tuple = gw_tuple_new_take(vm, pair, 2);
    *out = gw_object_value(tuple);
    return tuple ? GW_RETURNED : GW_RAISED;
    GW_TASK_END
    return GW_RAISED;
}

static gw_flow builtin_divmod(gw_vm *vm, const gw_args *args, gw_value *out) {
    (void)out;
    const gw_value b = gw_unboxed(ARG(1));
    if (gw_is_plain_number(b) && gw_plain_float(b) == 0.0 && gw_is_plain_number(ARG(0))) {
        return gw_raise(vm, GW_X_ZeroDivisionError, "%s",
                        b.tag == GW_V_FLOAT || ARG(0).tag == GW_V_FLOAT
                            ? "float divmod()"
                            : "integer division or modulo by zero");
    }
    const gw_value values[] = {ARG(0), ARG(1), gw_unset()};
    return gw_task_start(vm, divmod_step, values, 3, NULL);
}

static gw_flow builtin_pow(gw_vm *vm, const gw_args *args, gw_value *out) {
    static const gw_signature signature = {"pow", "base, exp, mod=None"};
    gw_value in[3];
    int64_t base, exponent, modulus;
    if (!gw_args_bind(vm, args, 0, &signature, in, 3)) {
        return GW_RAISED;
    }
    if (gw_is_unset(in[2]) || gw_is_none(in[2])) {
        return gw_binary(vm, GW_BIN_POW, in[0], in[1], out);
    }
    if (!gw_value_int(in[0], &base) || !gw_value_int(in[1], &exponent) ||
        !gw_value_int(in[2], &modulus)) {
        return gw_raise(vm, GW_X_TypeError,
                        "pow() 3rd argument not allowed unless all arguments are integers");
    }
    return gw_power_modulo(vm, base, exponent, modulus, out);
}

static gw_flow in_base(gw_vm *vm, gw_value v, unsigned shift, char letter, gw_value *out) {
    int64_t i;
    if (!gw_arg_int(vm, v, &i)) {
        return GW_RAISED;
    }
    char text[72];
    size_t at = sizeof text;
    uint64_t rest = i < 0 ? 0 - (uint64_t)i : (uint64_t)i;
    do {
        text[--at] = "0123456789abcdef"[rest & ((1u << shift) - 1)];
        rest >>= shift;
    } while (rest);
    text[--at] = letter;
    text[--at] = '0';
    if (i < 0) {
        text[--at] = '-';
    }
    return gw_return_str(gw_str_new(vm, text + at, sizeof text - at), out);
}

static gw_flow builtin_bin(gw_vm *vm, const gw_args *args, gw_value *out) {
    return in_base(vm, ARG(0), 1, 'b', out);
}
static gw_flow builtin_oct(gw_vm *vm, const gw_args *args, gw_value *out) {
    return in_base(vm, ARG(0), 3, 'o', out);
}
static gw_flow builtin_hex(gw_vm *vm, const gw_args *args, gw_value *out) {
    return in_base(vm, ARG(0), 4, 'x', out);
}

/* --- Characters ------------------------------------------------------------------------------- */

static gw_flow builtin_chr(gw_vm *vm, const gw_args *args, gw_value *out) {
    int64_t i;
    char text[4];
    if (!gw_arg_int(vm, ARG(0), &i)) {
        return GW_RAISED;
    }
    if (i < 0 || i > 0x10ffff) {
        return gw_raise(vm, GW_X_ValueError, "chr() arg not in range(0x110000)");
    }
    if (i >= 0xd800 && i < 0xe000) {
        return gw_raise(vm, GW_X_NotImplementedError,
                        "lone surrogates are not supported in the playground");
    }
    return gw_return_str(gw_str_new(vm, text, gw_text_encode((uint32_t)i, text)), out);
}

static gw_flow builtin_ord(gw_vm *vm, const gw_args *args, gw_value *out) {
    if (!gw_is_str(ARG(0))) {
        return gw_raise(vm, GW_X_TypeError, "ord() expected string of length 1, but %s found",
                        gw_type_name(vm, ARG(0)));
    }
    const gw_str *s = gw_as_str(ARG(0));
    if (s->length != 1) {
        return gw_raise(vm, GW_X_TypeError,
                        "ord() expected a character, but string of length %zu found", s->length);
    }
    uint32_t c = 0;
    gw_text_decode(s->data, s->size, &c);
    *out = gw_int(c);
    return GW_RETURNED;
}

/* --- Iterators -------------------------------------------------------------------------------- */

static gw_flow builtin_iter(gw_vm *vm, const gw_args *args, gw_value *out) {
    return args->n > 1 ? gw_callable_iterator_new(vm, ARG(0), ARG(1)) : gw_iter(vm, ARG(0), out);
}

static gw_flow next_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    GW_TASK_BEGIN(task)
    GW_AWAIT(task, gw_next(vm, task->values[0], &in));
    if (gw_is_unset(in)) {
        if (!gw_is_unset(task->values[1])) {
            *out = gw_retain(task->values[1]);
            return GW_RETURNED;
        }
        return gw_raise_value(vm, GW_X_StopIteration,
                              gw_is_none(vm->stop_value) ? gw_unset() : vm->stop_value);
    }
    *out = in;
    GW_TASK_END
    return GW_RETURNED;
}

static gw_flow builtin_next(gw_vm *vm, const gw_args *args, gw_value *out) {
    (void)out;
    const gw_value values[] = {ARG(0), args->n > 1 ? ARG(1) : gw_unset()};
    return gw_task_start(vm, next_step, values, 2, NULL);
}

const gw_native_def gw_builtins_value[] = {
    {"len", builtin_len, 1, 1, 0, NULL},
    {"repr", builtin_repr, 1, 1, 0, NULL},
    {"ascii", builtin_ascii, 1, 1, 0, NULL},
    {"hash", builtin_hash, 1, 1, 0, NULL},
    {"id", builtin_id, 1, 1, 0, NULL},
    {"format", builtin_format, 1, 2, 0, NULL},
    {"callable", builtin_callable, 1, 1, 0, NULL},
    {"abs", builtin_abs, 1, 1, 0, NULL},
    {"round", builtin_round, 0, GW_ANY, GW_NATIVE_KEYWORDS, NULL},
    {"divmod", builtin_divmod, 2, 2, 0, NULL},
    {"pow", builtin_pow, 0, GW_ANY, GW_NATIVE_KEYWORDS, NULL},
    {"bin", builtin_bin, 1, 1, 0, NULL},
    {"oct", builtin_oct, 1, 1, 0, NULL},
    {"hex", builtin_hex, 1, 1, 0, NULL},
    {"chr", builtin_chr, 1, 1, 0, NULL},
    {"ord", builtin_ord, 1, 1, 0, NULL},
    {"iter", builtin_iter, 1, 2, 0, NULL},
    {"next", builtin_next, 1, 2, 0, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};
