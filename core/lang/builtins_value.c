/* Builtins that look at one value: len, repr, hash, abs, round, chr, iter, next ... */
#include <math.h>

#include "lang/big.h"
#include "lang/builtins.h"
#include "lang/frame.h"
#include "lang/hash.h"
#include "lang/iterator.h"
#include "lang/number.h"
#include "lang/number_methods.h"
#include "lang/slice.h"
#include "lang/text.h"
#include "lang/textual.h"
#include "lang/type.h"

#define ARG(i) args->values[i]

static gw_flow builtin_len(gw_vm *vm, const gw_args *args, gw_value *out) {
    return gw_length(vm, ARG(0), out);
}

static gw_flow builtin_repr(gw_vm *vm, const gw_args *args, gw_value *out) {
    return gw_task_nest(vm, gw_repr(vm, ARG(0), out), 1, " while getting the repr of an object");
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

bool gw_is_callable(const gw_vm *vm, gw_value v) {
    return gw_is_heap(v) ? !gw_is_unset(gw_dunder(vm, v, GW_N___call__))
                         : gw_type_of(vm, v)->slots->call != NULL;
}

static gw_flow builtin_callable(gw_vm *vm, const gw_args *args, gw_value *out) {
    *out = gw_bool(gw_is_callable(vm, ARG(0)));
    return GW_RETURNED;
}

/* --- Numbers ---------------------------------------------------------------------------------- */

static gw_flow builtin_abs(gw_vm *vm, const gw_args *args, gw_value *out) {
    const gw_value v = ARG(0);
    if (v.tag == GW_V_FLOAT) {
        *out = gw_new_float(vm, fabs(v.f));
        return GW_RETURNED;
    }
    if (gw_is_plain_int(v)) {
        return gw_number_unary(vm, gw_plain_int(v) < 0 ? GW_UN_NEG : GW_UN_POS, v, out);
    }
    const gw_value f = gw_type_lookup(gw_type_of(vm, v), gw_name(vm, GW_N___abs__));
    if (!gw_is_unset(f)) {
        return gw_call_dunder(vm, f, v, gw_unset(), gw_unset(), out);
    }
    return gw_raise(vm, GW_X_TypeError, "bad operand type for abs(): '%s'",
                    gw_type_name(vm, ARG(0)));
}

/* An int to tens, hundreds, ...: half to even. */
static gw_flow round_int(gw_vm *vm, gw_value i, int64_t digits, gw_value *out) {
    if (digits >= 0) {
        return gw_number_unary(vm, GW_UN_POS, i, out);
    }
    if (digits < -GW_BIG_MOST_BITS / 3) { /* the unit is more than twice any int */
        *out = gw_int(0);
        return GW_RETURNED;
    }
    gw_value unit = gw_unset(), q = gw_unset(), rest = gw_unset(), twice = gw_unset();
    gw_flow flow = gw_number_binary(vm, GW_BIN_POW, gw_int(10), gw_int(-digits), &unit);
    flow = flow == GW_RETURNED ? gw_big_divide(vm, i, unit, &q, &rest) : flow;
    flow = flow == GW_RETURNED ? gw_number_binary(vm, GW_BIN_ADD, rest, rest, &twice) : flow;
    if (flow == GW_RETURNED) {
        gw_value odd, rounded;
        gw_number_binary(vm, GW_BIN_AND, q, gw_int(1), &odd);
        const bool up = gw_number_compare(GW_CMP_GT, twice, unit) ||
                        (odd.i && gw_number_compare(GW_CMP_EQ, twice, unit));
        flow = gw_number_binary(vm, GW_BIN_ADD, q, gw_int(up), &rounded);
        if (flow == GW_RETURNED) {
            gw_assign_take(&q, rounded);
            flow = gw_number_binary(vm, GW_BIN_MUL, q, unit, out);
        }
    }
    gw_release_value(unit);
    gw_release_value(q);
    gw_release_value(rest);
    gw_release_value(twice);
    return flow;
}

gw_flow gw_round_number(gw_vm *vm, gw_value number, gw_value ndigits, gw_value *out) {
    const gw_value v = gw_unboxed(number);
    const bool digits_given = !gw_is_unset(ndigits) && !gw_is_none(ndigits);
    int64_t digits = 0;
    if (digits_given && gw_is_big(gw_unboxed(ndigits))) { /* as good as the largest */
        gw_slice_part(vm, ndigits, 0, &digits);
    } else if (digits_given && !gw_arg_int(vm, ndigits, &digits)) {
        return GW_RAISED;
    }
    if (gw_is_whole(v)) {
        return round_int(vm, v, digits, out);
    }
    if (!digits_given) {
        return gw_float_to_int(vm, isfinite(v.f) ? rint(v.f) : v.f, out);
    }
    *out = gw_new_float(vm, gw_round_digits(v.f, digits));
    if (isinf(out->f) && isfinite(v.f)) {
        return gw_raise(vm, GW_X_OverflowError, "rounded value too large to represent");
    }
    return GW_RETURNED;
}

static gw_flow builtin_round(gw_vm *vm, const gw_args *args, gw_value *out) {
    static const gw_signature signature = {"round", "number, ndigits=None"};
    gw_value in[2];
    if (!gw_args_bind(vm, args, 0, &signature, in, 2)) {
        return GW_RAISED;
    }
    if (gw_is_plain_number(in[0]) || gw_is_big(in[0])) {
        return gw_round_number(vm, in[0], in[1], out);
    }
    const gw_value f = gw_type_lookup(gw_type_of(vm, in[0]), gw_name(vm, GW_N___round__));
    return gw_is_unset(f) ? gw_raise(vm, GW_X_TypeError, "type %s doesn't define __round__ method",
                                     gw_type_name(vm, in[0]))
                          : gw_call_dunder(vm, f, in[0], gw_is_none(in[1]) ? gw_unset() : in[1],
                                           gw_unset(), out);
}

/* values: a, b: by __divmod__ of the one or __rdivmod__ of the other. */
static gw_flow divmod_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    gw_value *v = task->values;
    GW_TASK_BEGIN(task)
    if (gw_is_object(v[0]) && !gw_is_unset(gw_dunder(vm, v[0], GW_N___divmod__))) {
        GW_AWAIT(task, gw_call_dunder(vm, gw_dunder(vm, v[0], GW_N___divmod__), v[0], v[1],
                                      gw_unset(), &in));
        *out = in;
        if (in.tag != GW_V_NOT_IMPLEMENTED) {
            return GW_RETURNED;
        }
    }
    if (gw_is_object(v[1]) && !gw_is_unset(gw_dunder(vm, v[1], GW_N___rdivmod__))) {
        GW_AWAIT(task, gw_call_dunder(vm, gw_dunder(vm, v[1], GW_N___rdivmod__), v[1], v[0],
                                      gw_unset(), &in));
        *out = in;
        if (in.tag != GW_V_NOT_IMPLEMENTED) {
            return GW_RETURNED;
        }
    }
    return gw_raise(vm, GW_X_TypeError, "unsupported operand type(s) for divmod(): '%s' and '%s'",
                    gw_type_name(vm, v[0]), gw_type_name(vm, v[1]));
    GW_TASK_END
    return GW_RAISED;
}

static bool is_real(gw_value v) {
    return gw_is_plain_number(v) || gw_is_big(v);
}

static bool is_boxed(gw_value v) {
    return gw_has_layout(v, GW_L_NUMBER) && !gw_is_big(v);
}

static gw_flow builtin_divmod(gw_vm *vm, const gw_args *args, gw_value *out) {
    const gw_value a = gw_unboxed(ARG(0)), b = gw_unboxed(ARG(1));
    const bool own = is_boxed(ARG(0)) || is_boxed(ARG(1)) ||
                     !gw_is_asked_in_c(vm, ARG(0), GW_N___divmod__) ||
                     !gw_is_asked_in_c(vm, ARG(1), GW_N___rdivmod__);
    if (!own && is_real(a) && is_real(b)) {
        return gw_number_divmod(vm, a, b, out);
    }
    const gw_value values[] = {ARG(0), ARG(1)};
    return gw_task_start(vm, divmod_step, values, 2, NULL);
}

static gw_flow builtin_pow(gw_vm *vm, const gw_args *args, gw_value *out) {
    static const gw_signature signature = {"pow", "base, exp, mod=None"};
    gw_value in[3];
    if (!gw_args_bind(vm, args, 0, &signature, in, 3)) {
        return GW_RAISED;
    }
    if (gw_is_unset(in[2]) || gw_is_none(in[2])) {
        return gw_binary(vm, GW_BIN_POW, in[0], in[1], out);
    }
    if (!gw_is_asked_in_c(vm, in[0], GW_N___pow__)) {
        const gw_value f = gw_dunder(vm, in[0], GW_N___pow__);
        if (!gw_is_unset(f)) {
            return gw_call_dunder(vm, f, in[0], in[1], in[2], out);
        }
        if (!gw_has_layout(in[0], GW_L_NUMBER) &&
            !gw_is_unset(gw_dunder(vm, in[0], GW_N___rpow__))) {
            return gw_raise(vm, GW_X_AttributeError, "__pow__"); /* as CPython says it */
        }
    }
    const gw_value plain[] = {gw_unboxed(in[0]), gw_unboxed(in[1]), gw_unboxed(in[2])};
    if (!gw_is_whole(plain[0]) || !gw_is_whole(plain[1]) || !gw_is_whole(plain[2])) {
        const bool has_float =
            plain[0].tag == GW_V_FLOAT || plain[1].tag == GW_V_FLOAT || plain[2].tag == GW_V_FLOAT;
        return has_float
                   ? gw_raise(vm, GW_X_TypeError,
                              "pow() 3rd argument not allowed unless all arguments are integers")
                   : gw_raise(vm, GW_X_TypeError,
                              "unsupported operand type(s) for ** or pow(): '%s', '%s', '%s'",
                              gw_type_name(vm, in[0]), gw_type_name(vm, in[1]),
                              gw_type_name(vm, in[2]));
    }
    return gw_big_power_modulo(vm, plain[0], plain[1], plain[2], out);
}

static gw_flow in_base(gw_vm *vm, gw_value v, unsigned base, char letter, gw_value *out) {
    int64_t i;
    gw_value whole = gw_unboxed(v);
    if (!gw_is_big(whole)) {
        if (!gw_arg_int(vm, v, &i)) {
            return GW_RAISED;
        }
        whole = gw_int(i);
    }
    gw_buffer text;
    gw_buffer_init(&text, vm->ctx);
    if (gw_number_compare(GW_CMP_LT, whole, gw_int(0))) {
        gw_buffer_char(&text, '-');
    }
    gw_buffer_char(&text, '0');
    gw_buffer_char(&text, letter);
    gw_str *s = gw_whole_digits(vm, whole, base, false, &text) ? gw_str_of_buffer(vm, &text) : NULL;
    gw_buffer_free(&text);
    return gw_return_str(s, out);
}

static gw_flow builtin_bin(gw_vm *vm, const gw_args *args, gw_value *out) {
    return in_base(vm, ARG(0), 2, 'b', out);
}
static gw_flow builtin_oct(gw_vm *vm, const gw_args *args, gw_value *out) {
    return in_base(vm, ARG(0), 8, 'o', out);
}
static gw_flow builtin_hex(gw_vm *vm, const gw_args *args, gw_value *out) {
    return in_base(vm, ARG(0), 16, 'x', out);
}

/* --- Characters ------------------------------------------------------------------------------- */

static gw_flow builtin_chr(gw_vm *vm, const gw_args *args, gw_value *out) {
    int64_t i;
    char text[4];
    if (!gw_arg_c_int(vm, ARG(0), &i)) {
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
    if (gw_has_layout(ARG(0), GW_L_BYTES) && gw_as_str(ARG(0))->size == 1) {
        *out = gw_int((unsigned char)gw_as_str(ARG(0))->data[0]);
        return GW_RETURNED;
    }
    if (gw_has_layout(ARG(0), GW_L_BYTES)) {
        return gw_raise(vm, GW_X_TypeError,
                        "ord() expected a character, but string of length %zu found",
                        gw_as_str(ARG(0))->size);
    }
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
    gw_value can = gw_bool(true);
    if (args->n > 1 && builtin_callable(vm, args, &can) == GW_RETURNED && !can.b) {
        return gw_raise(vm, GW_X_TypeError, "iter(v, w): v must be callable");
    }
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
