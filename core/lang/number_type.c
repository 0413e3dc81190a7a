/* The types int, bool and float. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/number.h"
#include "lang/big.h"
#include "lang/bytes.h"
#include "lang/format.h"
#include "lang/frame.h"
#include "lang/hash.h"
#include "lang/memoryview.h"
#include "lang/number_methods.h"
#include "lang/str_type.h"
#include "lang/text.h"
#include "lang/type.h"
#include "lang/unicode.h"

/* --- Slots of all three ----------------------------------------------------------------------- */

static gw_flow compare(gw_vm *vm, gw_compare_op op, gw_value self, gw_value other, gw_value *out);

/* A number in a box whose type, in C, has operators of its own: numpy's scalars. */
static bool is_of_another_kind(gw_value v) {
    return gw_is_object(v) && v.o->type->slots->compare != compare;
}

static gw_flow binary(gw_vm *vm, gw_binary_op op, gw_value self, gw_value other, bool reflected,
                      gw_value *out) {
    const gw_value a = gw_unboxed(self), b = gw_unboxed(other);
    if ((!gw_is_plain_number(b) && !gw_is_big(b)) || is_of_another_kind(other)) {
        *out = gw_not_implemented();
        return GW_RETURNED;
    }
    return reflected ? gw_number_binary(vm, op, b, a, out) : gw_number_binary(vm, op, a, b, out);
}

static gw_flow unary(gw_vm *vm, gw_unary_op op, gw_value self, gw_value *out) {
    return gw_number_unary(vm, op, gw_unboxed(self), out);
}

static gw_flow compare(gw_vm *vm, gw_compare_op op, gw_value self, gw_value other, gw_value *out) {
    (void)vm;
    const gw_value b = gw_unboxed(other);
    *out = (gw_is_plain_number(b) || gw_is_big(b)) && !is_of_another_kind(other)
               ? gw_bool(gw_number_compare(op, gw_unboxed(self), b))
               : gw_not_implemented();
    return GW_RETURNED;
}

static gw_flow truth(gw_vm *vm, gw_value self, bool *out) {
    (void)vm;
    const gw_value v = gw_unboxed(self);
    *out = v.tag == GW_V_FLOAT ? v.f != 0.0 : gw_is_object(v) || gw_plain_int(v) != 0;
    return GW_RETURNED;
}

static gw_flow hash(gw_vm *vm, gw_value self, int64_t *out) {
    return gw_hash_now(vm, gw_unboxed(self), out);
}

static gw_flow big_repr(gw_vm *vm, gw_value v, gw_value *out) {
    gw_buffer text;
    gw_buffer_init(&text, vm->ctx);
    if (((gw_big *)v.o)->negative) {
        gw_buffer_char(&text, '-');
    }
    gw_str *s = gw_whole_digits(vm, v, 10, false, &text) ? gw_str_of_buffer(vm, &text) : NULL;
    gw_buffer_free(&text);
    return gw_return_str(s, out);
}

static gw_flow repr(gw_vm *vm, gw_value self, gw_value *out) {
    char text[GW_NUMBER_SIZE];
    const gw_value v = gw_unboxed(self);
    if (v.tag == GW_V_FLOAT) {
        return gw_return_str(gw_str_new(vm, text, gw_number_repr(v.f, text)), out);
    }
    if (v.tag == GW_V_BOOL) {
        return gw_return_str(gw_str_intern(vm, v.b ? "True" : "False"), out);
    }
    if (gw_is_object(v)) {
        return big_repr(vm, v, out);
    }
    const int n = snprintf(text, sizeof text, "%lld", (long long)v.i);
    return gw_return_str(gw_str_new(vm, text, (size_t)n), out);
}

static gw_flow format(gw_vm *vm, gw_value self, gw_str *spec, gw_value *out) {
    return spec->size ? gw_format_number(vm, gw_unboxed(self), spec, out)
                      : gw_to_str(vm, self, out);
}

static gw_flow number(gw_vm *vm, gw_value self, char want, gw_value *out) {
    const gw_value v = gw_unboxed(self);
    if (want == 'f') {
        double f = v.f;
        const bool done = v.tag == GW_V_FLOAT || gw_whole_float(vm, v, &f);
        *out = gw_float(f);
        return done ? GW_RETURNED : GW_RAISED;
    }
    if (v.tag == GW_V_FLOAT) {
        *out = gw_unset();
        return want == 'n' ? GW_RETURNED : gw_float_to_int(vm, trunc(v.f), out);
    }
    return gw_number_unary(vm, GW_UN_POS, v, out);
}

static void clear_boxed(gw_vm *vm, gw_object *self) {
    (void)vm;
    gw_assign_take(&((gw_boxed *)self)->value, gw_unset());
}

/* --- Making numbers --------------------------------------------------------------------------- */

/* `value` (taken over) as an instance of `cls`: itself, or a box for a derived class. */
static gw_flow make(gw_vm *vm, gw_type *cls, gw_type_id plain, gw_value value, gw_value *out) {
    if (cls == vm->types[plain]) {
        *out = value;
        return GW_RETURNED;
    }
    gw_boxed *box = gw_object_new(vm, cls);
    if (!box) {
        gw_release_value(value);
        return GW_RAISED;
    }
    box->value = value;
    *out = gw_object_value(box);
    return GW_RETURNED;
}

/* Of text, shown as its repr, that of an int cut to 200 characters; `base` negative: of a float. */
static gw_flow bad_literal(gw_vm *vm, int base, gw_value text) {
    gw_value shown;
    if (base >= 0 && gw_is_bytearray(vm, text)) { /* int() shows it as bytes */
        gw_bytes *plain = gw_bytes_new(vm, gw_as_str(text)->data, gw_as_str(text)->size);
        const gw_flow flow = plain ? bad_literal(vm, base, gw_object_value(plain)) : GW_RAISED;
        gw_object_release(plain);
        return flow;
    }
    if (gw_type_of(vm, text)->slots->repr(vm, text, &shown) != GW_RETURNED) {
        return GW_RAISED;
    }
    const gw_str *s = gw_as_str(shown);
    const int n = (int)gw_str_offset(s, s->length < 200 ? s->length : 200);
    if (base >= 0) {
        gw_raise(vm, GW_X_ValueError, "invalid literal for int() with base %d: %.*s", base, n,
                 s->data);
    } else {
        gw_raise(vm, GW_X_ValueError, "could not convert string to float: %s", s->data);
    }
    gw_release_value(shown);
    return GW_RAISED;
}

static bool is_text(gw_value v) {
    return gw_is_str(v) || gw_has_layout(v, GW_L_BYTES);
}

void gw_digits_to_ascii(const gw_str *s, gw_buffer *out) {
    for (size_t at = 0; at < s->size;) {
        uint32_t c = 0;
        const size_t n = gw_text_decode(s->data + at, s->size - at, &c);
        const int digit = gw_decimal_value(c);
        if (c >= 0x80 && (digit >= 0 || gw_is_space(c))) {
            gw_buffer_char(out, digit >= 0 ? (char)('0' + digit) : ' ');
        } else {
            gw_buffer_add(out, s->data + at, n ? n : 1);
        }
        at += n ? n : 1;
    }
}

static bool is_plain_text(gw_value text) {
    return !gw_is_str(text) || gw_as_str(text)->size == gw_as_str(text)->length;
}

static gw_flow int_of_text(gw_vm *vm, gw_value text, int base, gw_value *out) {
    const gw_str *s = gw_as_str(text);
    bool valid = false;
    gw_flow flow;
    if (is_plain_text(text)) {
        flow = gw_whole_of_text(vm, s->data, s->size, base, &valid, out);
    } else {
        gw_buffer ascii;
        gw_buffer_init(&ascii, vm->ctx);
        gw_digits_to_ascii(s, &ascii);
        flow = ascii.failed ? gw_raise_memory(vm)
                            : gw_whole_of_text(vm, ascii.data, ascii.length, base, &valid, out);
        gw_buffer_free(&ascii);
    }
    return flow == GW_RETURNED && !valid ? bad_literal(vm, base, text) : flow;
}

/* What may be turned into the number that int or float wants: its dunder, and the name of that. */
static gw_value conversion(const gw_vm *vm, gw_value x, bool to_int, gw_name_id *name) {
    *name = to_int ? GW_N___int__ : GW_N___float__;
    gw_value f = gw_dunder(vm, x, *name);
    if (gw_is_unset(f)) {
        *name = GW_N___index__;
        f = gw_dunder(vm, x, *name);
    }
    if (gw_is_unset(f) && to_int) {
        *name = GW_N___trunc__;
        f = gw_dunder(vm, x, *name);
    }
    return f;
}

static gw_flow bad_argument(gw_vm *vm, bool to_int, gw_value x) {
    return gw_raise(vm, GW_X_TypeError,
                    to_int ? "int() argument must be a string, a bytes-like object or a real "
                             "number, not '%s'"
                           : "float() argument must be a string or a real number, not '%s'",
                    gw_type_name(vm, x));
}

/* The answer `in` (taken over) of such a dunder as the plain number. */
static gw_flow converted(gw_vm *vm, gw_value x, bool to_int, gw_name_id name, gw_value in,
                         gw_value *out) {
    const gw_value got = gw_unboxed(in);
    gw_flow flow = GW_RETURNED;
    double f = got.f;
    if (name == GW_N___float__ ? got.tag != GW_V_FLOAT : !gw_is_whole(got)) {
        if (name == GW_N___float__) {
            flow = gw_raise(vm, GW_X_TypeError, "%s.__float__ returned non-float (type %s)",
                            gw_type_name(vm, x), gw_type_name(vm, in));
        } else {
            flow = gw_raise(vm, GW_X_TypeError, "%s returned non-%s (type %s)",
                            gw_name(vm, name)->data, name == GW_N___trunc__ ? "Integral" : "int",
                            gw_type_name(vm, in));
        }
    } else if (to_int) {
        flow = gw_number_unary(vm, GW_UN_POS, got, out);
    } else {
        flow = got.tag == GW_V_FLOAT || gw_whole_float(vm, got, &f) ? GW_RETURNED : GW_RAISED;
        *out = gw_float(f);
    }
    gw_release_value(in);
    return flow;
}

/* values: cls, x; i: the builtin type; runs __int__, __index__ or __float__ of a Python class. */
static gw_flow convert_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    const gw_value x = task->values[1];
    const bool to_int = task->i == GW_T_int;
    gw_name_id name;
    const gw_value f = conversion(vm, x, to_int, &name);
    gw_value plain;
    GW_TASK_BEGIN(task)
    if (gw_is_unset(f)) {
        return bad_argument(vm, to_int, x);
    }
    GW_AWAIT(task, gw_call_dunder(vm, f, x, gw_unset(), gw_unset(), &in));
    const gw_flow flow = converted(vm, x, to_int, name, in, &plain);
    return flow == GW_RETURNED
               ? make(vm, (gw_type *)task->values[0].o, (gw_type_id)task->i, plain, out)
               : flow;
    GW_TASK_END
    return GW_RAISED;
}

static gw_flow start_convert(gw_vm *vm, gw_type *cls, gw_value x, gw_type_id to) {
    const gw_value values[] = {gw_object_value(cls), x};
    gw_task *task;
    const gw_flow flow = gw_task_start(vm, convert_step, values, 2, &task);
    if (flow == GW_CALLED) {
        task->i = (int64_t)to;
    }
    return flow;
}

/* Of what a memoryview holds. */
static gw_flow of_memory(gw_vm *vm, gw_type *cls, gw_value v, gw_value *out) {
    gw_bytes *b =
        gw_memory_held(vm, gw_as_memory(v)) ? gw_memory_bytes(vm, gw_as_memory(v), false) : NULL;
    if (!b) {
        return GW_RAISED;
    }
    const gw_value value = gw_object_value(b);
    const gw_args args = {.values = &value, .n = 1};
    const gw_flow flow = cls->slots->construct(vm, cls, &args, out);
    gw_object_release(b);
    if (flow == GW_RAISED && gw_raised_is(vm, GW_X_ValueError) &&
        gw_type_is_subtype(cls, vm->types[GW_T_float])) {
        gw_release_value(gw_catch(vm));
        gw_raise(vm, GW_X_ValueError, "could not convert string to float: <memory at %p>",
                 (void *)v.o);
    }
    return flow;
}

static gw_flow construct_int(gw_vm *vm, gw_type *cls, const gw_args *args, gw_value *out) {
    static const gw_signature signature = {"int", "x=0, /, base=10"};
    gw_value in[2], plain = gw_int(0);
    if (!gw_args_bind(vm, args, 0, &signature, in, 2)) {
        return GW_RAISED;
    }
    if (gw_is_memory(vm, in[0]) && gw_is_unset(in[1])) {
        return of_memory(vm, cls, in[0], out);
    }
    const gw_value x = gw_unboxed(in[0]);
    gw_flow flow = GW_RETURNED;
    if (!gw_is_unset(in[1])) {
        int64_t base = -1;
        if (gw_is_unset(in[0])) {
            return gw_raise(vm, GW_X_TypeError, "int() missing string argument");
        }
        if (!gw_is_big(in[1]) && !gw_arg_int(vm, in[1], &base)) {
            return GW_RAISED;
        }
        if (base != 0 && (base < 2 || base > 36)) {
            return gw_raise(vm, GW_X_ValueError, "int() base must be >= 2 and <= 36, or 0");
        }
        if (!is_text(x)) {
            return gw_raise(vm, GW_X_TypeError,
                            "int() can't convert non-string with explicit base");
        }
        flow = int_of_text(vm, x, (int)base, &plain);
    } else if (is_text(x)) {
        flow = int_of_text(vm, x, 10, &plain);
    } else if (gw_is_plain_number(in[0]) || gw_is_big(in[0])) {
        flow = number(vm, x, 'i', &plain);
    } else if (gw_is_heap(in[0])) {
        return start_convert(vm, cls, in[0], GW_T_int);
    } else if (!gw_is_unset(x)) {
        const gw_slots *slots = gw_type_of(vm, x)->slots;
        plain = gw_unset();
        flow = slots->number ? slots->number(vm, x, 'i', &plain) : GW_RETURNED;
        if (flow == GW_RETURNED && gw_is_unset(plain)) {
            return bad_argument(vm, true, x);
        }
    }
    return flow == GW_RETURNED ? make(vm, cls, GW_T_int, plain, out) : flow;
}

static gw_flow construct_float(gw_vm *vm, gw_type *cls, const gw_args *args, gw_value *out) {
    if (args->n_keywords) {
        return gw_raise(vm, GW_X_TypeError, "float() takes no keyword arguments");
    }
    static const gw_signature signature = {"float", "x=0, /"};
    gw_value in[1], plain = gw_float(0.0);
    if (!gw_args_bind(vm, args, 0, &signature, in, 1)) {
        return GW_RAISED;
    }
    if (gw_is_memory(vm, in[0])) {
        return of_memory(vm, cls, in[0], out);
    }
    const gw_value x = gw_unboxed(in[0]);
    gw_flow flow = GW_RETURNED;
    if (is_text(x)) {
        double f = 0.0;
        bool valid;
        if (is_plain_text(x)) {
            valid = gw_parse_float(vm->ctx, gw_as_str(x)->data, gw_as_str(x)->size, &f);
        } else {
            gw_buffer ascii;
            gw_buffer_init(&ascii, vm->ctx);
            gw_digits_to_ascii(gw_as_str(x), &ascii);
            valid = !ascii.failed && gw_parse_float(vm->ctx, ascii.data, ascii.length, &f);
            gw_buffer_free(&ascii);
        }
        if (!valid) {
            return bad_literal(vm, -1, x);
        }
        plain = gw_new_float(vm, f);
    } else if (gw_is_plain_number(in[0]) || gw_is_big(in[0])) {
        flow = number(vm, x, 'f', &plain);
    } else if (gw_is_heap(in[0])) {
        return start_convert(vm, cls, in[0], GW_T_float);
    } else if (!gw_is_unset(x)) {
        const gw_slots *slots = gw_type_of(vm, x)->slots;
        plain = gw_unset();
        flow = slots->number ? slots->number(vm, x, 'f', &plain) : GW_RETURNED;
        if (flow == GW_RETURNED && gw_is_unset(plain)) {
            return bad_argument(vm, false, x);
        }
    }
    return flow == GW_RETURNED ? make(vm, cls, GW_T_float, plain, out) : flow;
}

static gw_flow construct_bool(gw_vm *vm, gw_type *cls, const gw_args *args, gw_value *out) {
    if (args->n_keywords) {
        return gw_raise(vm, GW_X_TypeError, "bool() takes no keyword arguments");
    }
    static const gw_signature signature = {"bool", "x=False, /"};
    (void)cls;
    gw_value x;
    if (!gw_args_bind(vm, args, 0, &signature, &x, 1)) {
        return GW_RAISED;
    }
    *out = gw_bool(false);
    return gw_is_unset(x) ? GW_RETURNED : gw_truth(vm, x, out);
}

#define SLOTS(maker)                                                                            \
    {                                                                                           \
        .clear = clear_boxed, .construct = maker, .repr = repr, .format = format, .hash = hash, \
        .truth = truth, .binary = binary, .unary = unary, .compare = compare, .number = number  \
    }
static const gw_slots int_slots = SLOTS(construct_int);
static const gw_slots float_slots = SLOTS(construct_float);
static const gw_slots bool_slots = SLOTS(construct_bool);

const gw_type_def gw_int_type = {.name = "int",
                                 .instance_size = sizeof(gw_big),
                                 .layout = GW_L_NUMBER,
                                 .slots = &int_slots,
                                 .methods = gw_int_methods,
                                 .getsets = gw_int_getsets,
                                 .classics = gw_int_classics};
const gw_type_def gw_float_type = {.name = "float",
                                   .instance_size = sizeof(gw_boxed),
                                   .layout = GW_L_NUMBER,
                                   .slots = &float_slots,
                                   .methods = gw_float_methods,
                                   .getsets = gw_float_getsets,
                                   .classics = gw_float_classics};
const gw_type_def gw_bool_type = {.name = "bool",
                                  .instance_size = sizeof(gw_big),
                                  .layout = GW_L_NUMBER,
                                  .flags = GW_TYPE_FINAL,
                                  .slots = &bool_slots};

/* --- The values of which there is one --------------------------------------------------------- */

static gw_flow none_repr(gw_vm *vm, gw_value self, gw_value *out) {
    const char *name = self.tag == GW_V_NONE       ? "None"
                       : self.tag == GW_V_ELLIPSIS ? "Ellipsis"
                                                   : "NotImplemented";
    return gw_return_str(gw_str_intern(vm, name), out);
}

static gw_flow none_truth(gw_vm *vm, gw_value self, bool *out) {
    (void)vm;
    *out = self.tag != GW_V_NONE;
    return GW_RETURNED;
}

static gw_flow construct_single(gw_vm *vm, gw_type *cls, const gw_args *args, gw_value *out) {
    const bool none = cls == vm->types[GW_T_NoneType], dots = cls == vm->types[GW_T_ellipsis];
    if (args->n || args->n_keywords) {
        return gw_raise(vm, GW_X_TypeError, "%s takes no arguments",
                        dots ? "EllipsisType" : cls->name->data);
    }
    *out = none ? gw_none() : dots ? (gw_value){.tag = GW_V_ELLIPSIS} : gw_not_implemented();
    return GW_RETURNED;
}

static const gw_slots none_slots = {
    .construct = construct_single, .repr = none_repr, .truth = none_truth};
const gw_type_def gw_NoneType_type = {
    .name = "NoneType", .layout = GW_L_INSTANCE, .flags = GW_TYPE_FINAL, .slots = &none_slots};
const gw_type_def gw_ellipsis_type = {
    .name = "ellipsis", .layout = GW_L_INSTANCE, .flags = GW_TYPE_FINAL, .slots = &none_slots};
const gw_type_def gw_NotImplementedType_type = {.name = "NotImplementedType",
                                                .layout = GW_L_INSTANCE,
                                                .flags = GW_TYPE_FINAL,
                                                .slots = &none_slots};
