#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/elementary.h"
#include "base/number.h"
#include "lang/big.h"
#include "lang/complex.h"
#include "lang/format.h"
#include "lang/frame.h"
#include "lang/hash.h"
#include "lang/index.h"
#include "lang/number_methods.h"

typedef struct pair {
    double real, imag;
} pair;

static gw_flow give(gw_vm *vm, gw_type *cls, pair z, gw_value *out) {
    gw_complex *c = gw_object_new(vm, cls);
    if (!c) {
        return GW_RAISED;
    }
    c->real = z.real;
    c->imag = z.imag;
    *out = gw_object_value(c);
    return GW_RETURNED;
}

gw_flow gw_complex_new(gw_vm *vm, double real, double imag, gw_value *out) {
    return give(vm, vm->types[GW_T_complex], (pair){real, imag}, out);
}

static bool is_complex(const gw_vm *vm, gw_value v) {
    return gw_is_object(v) && gw_type_is_subtype(v.o->type, vm->types[GW_T_complex]);
}

/* A complex or real number; *known false: something else. False: an exception. */
static bool read(gw_vm *vm, gw_value v, pair *out, bool *known) {
    *known = true;
    if (is_complex(vm, v)) {
        const gw_complex *c = (gw_complex *)v.o;
        *out = (pair){c->real, c->imag};
        return true;
    }
    v = gw_unboxed(v);
    *out = (pair){0.0, 0.0};
    if (v.tag == GW_V_FLOAT) {
        out->real = v.f;
        return true;
    }
    *known = gw_is_whole(v);
    return !*known || gw_whole_float(vm, v, &out->real);
}

/* --- Arithmetic ------------------------------------------------------------------------------- */

static pair multiply(pair a, pair b) {
    return (pair){a.real * b.real - a.imag * b.imag, a.real * b.imag + a.imag * b.real};
}

/* Smith, Algorithm 116 (1962): divides by the larger part first, so that squares do not overflow.
 * b is not 0. */
static pair divide(pair a, pair b) {
    if (fabs(b.real) >= fabs(b.imag)) {
        const double ratio = b.imag / b.real, denominator = b.real + b.imag * ratio;
        return (pair){(a.real + a.imag * ratio) / denominator,
                      (a.imag - a.real * ratio) / denominator};
    }
    if (fabs(b.imag) >= fabs(b.real)) {
        const double ratio = b.real / b.imag, denominator = b.real * ratio + b.imag;
        return (pair){(a.real * ratio + a.imag) / denominator,
                      (a.imag * ratio - a.real) / denominator};
    }
    return (pair){(double)NAN, (double)NAN};
}

static pair whole_power(pair z, int n) {
    pair result = {1.0, 0.0};
    for (int bit = 1; bit > 0 && n >= bit; bit <<= 1) {
        if (n & bit) {
            result = multiply(result, z);
        }
        z = multiply(z, z);
    }
    return result;
}

/* By way of polar coordinates. a is not 0. *undefined: an endless angle, which has no cosine. */
static pair polar_power(pair a, pair b, bool *undefined) {
    const double size = gw_hypot_f64(a.real, a.imag), angle = atan2(a.imag, a.real);
    double length = gw_pow_f64(size, b.real), phase = angle * b.real;
    if (b.imag != 0.0) {
        length /= gw_exp_f64(angle * b.imag);
        phase += b.imag * gw_logarithm(size);
    }
    *undefined = isinf(phase);
    return (pair){length * gw_cos_f64(phase), length * gw_sin_f64(phase)};
}

static bool is_zero(pair z) {
    return z.real == 0.0 && z.imag == 0.0;
}

/* CPython sees in errno what went wrong: a result without end is too large, whatever it was made
 * of; nan is a result. */
static gw_flow power(gw_vm *vm, pair a, pair b, pair *out) {
    const bool small = b.imag == 0.0 && b.real == floor(b.real) && fabs(b.real) <= 100.0;
    bool undefined = false;
    if (is_zero(b)) {
        *out = (pair){1.0, 0.0};
    } else if (is_zero(a)) {
        undefined = b.imag != 0.0 || b.real < 0.0;
        *out = (pair){0.0, 0.0};
    } else if (small && b.real > 0) {
        *out = whole_power(a, (int)b.real);
    } else if (small) {
        const pair over = whole_power(a, -(int)b.real);
        undefined = is_zero(over);
        *out = undefined ? over : divide((pair){1.0, 0.0}, over);
    } else {
        *out = polar_power(a, b, &undefined);
    }
    if (undefined) {
        return gw_raise(vm, GW_X_ZeroDivisionError, "0.0 to a negative or complex power");
    }
    return isinf(out->real) || isinf(out->imag)
               ? gw_raise(vm, GW_X_OverflowError, "complex exponentiation")
               : GW_RETURNED;
}

gw_flow gw_complex_power(gw_vm *vm, double a, double b, gw_value *out) {
    pair z = {0.0, 0.0};
    const gw_flow flow = power(vm, (pair){a, 0.0}, (pair){b, 0.0}, &z);
    return flow == GW_RETURNED ? gw_complex_new(vm, z.real, z.imag, out) : flow;
}

static gw_flow binary(gw_vm *vm, gw_binary_op op, gw_value self, gw_value other, bool reflected,
                      gw_value *out) {
    pair a, b, z;
    bool known;
    *out = gw_not_implemented();
    if (op != GW_BIN_ADD && op != GW_BIN_SUB && op != GW_BIN_MUL && op != GW_BIN_DIV &&
        op != GW_BIN_POW) {
        return GW_RETURNED;
    }
    if (!read(vm, other, &b, &known)) {
        return GW_RAISED;
    }
    if (!known) {
        return GW_RETURNED;
    }
    read(vm, self, &a, &known);
    if (reflected) {
        z = a;
        a = b;
        b = z;
    }
    switch (op) {
    case GW_BIN_ADD:
        z = (pair){a.real + b.real, a.imag + b.imag};
        break;
    case GW_BIN_SUB:
        z = (pair){a.real - b.real, a.imag - b.imag};
        break;
    case GW_BIN_MUL:
        z = multiply(a, b);
        break;
    case GW_BIN_DIV:
        if (is_zero(b)) {
            return gw_raise(vm, GW_X_ZeroDivisionError, "complex division by zero");
        }
        z = divide(a, b);
        break;
    case GW_BIN_POW:
        if (power(vm, a, b, &z) != GW_RETURNED) {
            return GW_RAISED;
        }
        break;
    default:
        return GW_RETURNED;
    }
    return gw_complex_new(vm, z.real, z.imag, out);
}

static gw_flow unary(gw_vm *vm, gw_unary_op op, gw_value self, gw_value *out) {
    const gw_complex *c = (gw_complex *)self.o;
    if (op == GW_UN_INVERT) {
        *out = gw_not_implemented();
        return GW_RETURNED;
    }
    const bool negative = op == GW_UN_NEG;
    return gw_complex_new(vm, negative ? -c->real : c->real, negative ? -c->imag : c->imag, out);
}

static gw_flow compare(gw_vm *vm, gw_compare_op op, gw_value self, gw_value other, gw_value *out) {
    const gw_complex *c = (gw_complex *)self.o;
    const gw_value number = gw_unboxed(other);
    bool same;
    *out = gw_not_implemented();
    if (op != GW_CMP_EQ && op != GW_CMP_NE) {
        return GW_RETURNED;
    }
    if (is_complex(vm, other)) {
        same = c->real == ((gw_complex *)other.o)->real && c->imag == ((gw_complex *)other.o)->imag;
    } else if (number.tag == GW_V_FLOAT || gw_is_whole(number)) {
        same = c->imag == 0.0 && gw_number_compare(GW_CMP_EQ, gw_float(c->real), number);
    } else {
        return GW_RETURNED;
    }
    *out = gw_bool(same == (op == GW_CMP_EQ));
    return GW_RETURNED;
}

static gw_flow truth(gw_vm *vm, gw_value self, bool *out) {
    (void)vm;
    const gw_complex *c = (gw_complex *)self.o;
    *out = c->real != 0.0 || c->imag != 0.0;
    return GW_RETURNED;
}

static gw_flow hash(gw_vm *vm, gw_value self, int64_t *out) {
    const gw_complex *c = (gw_complex *)self.o;
    int64_t real = 0, imag = 0;
    gw_hash_now(vm, gw_float(c->real), &real);
    gw_hash_now(vm, gw_float(c->imag), &imag);
    const int64_t h = (int64_t)((uint64_t)real + 1000003u * (uint64_t)imag);
    *out = h == -1 ? -2 : h;
    return GW_RETURNED;
}

/* --- Text ------------------------------------------------------------------------------------- */

/* A part: repr without ".0". */
static void write_part(gw_buffer *text, double f, bool sign) {
    char number[GW_NUMBER_SIZE];
    size_t n = gw_number_repr(f, number);
    if (n > 2 && strcmp(number + n - 2, ".0") == 0) {
        n -= 2;
    }
    if (sign && number[0] != '-') {
        gw_buffer_char(text, '+');
    }
    gw_buffer_add(text, number, n);
}

static gw_flow repr(gw_vm *vm, gw_value self, gw_value *out) {
    const gw_complex *c = (gw_complex *)self.o;
    const bool alone = c->real == 0.0 && !signbit(c->real);
    gw_buffer text;
    gw_buffer_init(&text, vm->ctx);
    if (!alone) {
        gw_buffer_char(&text, '(');
        write_part(&text, c->real, false);
    }
    write_part(&text, c->imag, !alone);
    gw_buffer_text(&text, alone ? "j" : "j)");
    gw_str *s = gw_str_of_buffer(vm, &text);
    gw_buffer_free(&text);
    return gw_return_str(s, out);
}

static gw_flow format(gw_vm *vm, gw_value self, gw_str *spec, gw_value *out) {
    return spec->size ? gw_format_complex(vm, self, spec, out) : gw_to_str(vm, self, out);
}

static const char *read_double(const char *at, double *out) {
    const char *digits = at + (*at == '+' || *at == '-');
    char *end;
    if (digits[0] == '0' && (digits[1] == 'x' || digits[1] == 'X')) {
        return at; /* no hexadecimal */
    }
    const double f = strtod(at, &end);
    if (end == at || end[-1] == ')') {
        return at; /* nor "nan(7)" */
    }
    *out = f;
    return end;
}

/* "1", "2j", "1+2j", "-j", in parentheses or not. */
static bool parse(const char *at, pair *out) {
    static const char spaces[] = " \t\n\r\v\f";
    at += strspn(at, spaces);
    const bool bracket = *at == '(';
    at += bracket ? 1 + strspn(at + 1, spaces) : 0;
    double x = 0.0;
    const char *end = read_double(at, &x);
    if (end > at && *end != 'j' && *end != 'J') {
        out->real = x;
        at = end;
    }
    if (end > at || *at == '+' || *at == '-' || *at == 'j' || *at == 'J') {
        end = read_double(at, &x);
        if (end == at) { /* a bare j, with a sign or without */
            x = *at == '-' ? -1.0 : 1.0;
            end = at + (*at == '-' || *at == '+');
        }
        if (*end != 'j' && *end != 'J') {
            return false;
        }
        out->imag = x;
        at = end + 1;
    } else if (end == at && out->real == 0.0 && at[-1] == '(') {
        return false;
    }
    at += strspn(at, spaces);
    if (bracket && *at++ != ')') {
        return false;
    }
    at += strspn(at, spaces);
    return !*at;
}

/* --- Making them ------------------------------------------------------------------------------ */

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/* Takes underscores out; false: one is not between two digits. */
static bool join_digits(gw_buffer *text) {
    size_t kept = 0;
    for (size_t i = 0; i < text->length; i++) {
        if (text->data[i] != '_') {
            text->data[kept++] = text->data[i];
        } else if (i == 0 || !is_digit(text->data[i - 1]) || !is_digit(text->data[i + 1])) {
            return false;
        }
    }
    gw_buffer_truncate(text, kept);
    return true;
}

/* What is no digit, space or ASCII ends the text with a '?', as in CPython. */
static bool cut_at_strange(gw_buffer *text) {
    for (size_t i = 0; i < text->length; i++) {
        if ((unsigned char)text->data[i] >= 0x80) {
            gw_buffer_truncate(text, i);
            return gw_buffer_add(text, "?", 1), !text->failed;
        }
    }
    return true;
}

static gw_flow of_text(gw_vm *vm, gw_type *cls, const gw_str *s, gw_value *out) {
    pair z = {0.0, 0.0};
    gw_buffer text;
    gw_buffer_init(&text, vm->ctx);
    gw_digits_to_ascii(s, &text);
    gw_flow flow = GW_RETURNED;
    if (text.failed) {
        flow = gw_raise_memory(vm);
    } else if (!cut_at_strange(&text)) {
        flow = gw_raise_memory(vm);
    } else if (text.length && !join_digits(&text)) {
        gw_value shown = gw_object_value((void *)(uintptr_t)s);
        flow = vm->types[GW_T_str]->slots->repr(vm, shown, &shown);
        if (flow == GW_RETURNED) {
            flow = gw_raise(vm, GW_X_ValueError, "could not convert string to complex: %s",
                            gw_as_str(shown)->data);
            gw_release_value(shown);
        }
    } else if (strspn(text.data ? text.data : "", " \t\n\r\v\f") == text.length ||
               strlen(text.data) != text.length || !parse(text.data, &z)) {
        flow = gw_raise(vm, GW_X_ValueError, "complex() arg is a malformed string");
    }
    gw_buffer_free(&text);
    return flow == GW_RETURNED ? give(vm, cls, z, out) : flow;
}

/* values: cls, x; __complex__ of a Python class. */
static gw_flow convert_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    const gw_value x = task->values[1];
    GW_TASK_BEGIN(task)
    GW_AWAIT(task, gw_call_dunder(vm, gw_dunder(vm, x, GW_N___complex__), x, gw_unset(), gw_unset(),
                                  &in));
    if (!is_complex(vm, in)) {
        gw_raise(vm, GW_X_TypeError, "__complex__ returned non-complex (type %s)",
                 gw_type_name(vm, in));
        gw_release_value(in);
        return GW_RAISED;
    }
    const pair z = {((gw_complex *)in.o)->real, ((gw_complex *)in.o)->imag};
    gw_release_value(in);
    return give(vm, (gw_type *)task->values[0].o, z, out);
    GW_TASK_END
    return GW_RAISED;
}

static bool read_argument(gw_vm *vm, gw_value v, const char *message, pair *out) {
    bool known = true;
    *out = (pair){0.0, 0.0};
    if (gw_is_unset(v)) {
        return true;
    }
    if (gw_is_heap(v) && gw_has_layout(gw_dunder(vm, v, GW_N___float__), GW_L_FUNCTION)) {
        known = false;
    } else if (!read(vm, v, out, &known)) {
        return false;
    }
    const gw_slots *slots = gw_type_of(vm, v)->slots;
    if (!known && slots->number && !gw_is_heap(v)) {
        return gw_arg_float(vm, v, &out->real);
    }
    if (!known) {
        gw_raise(vm, GW_X_TypeError, message, gw_type_name(vm, v));
        gw_want_number(vm, v, GW_N___float__);
    }
    return known;
}

static gw_flow construct(gw_vm *vm, gw_type *cls, const gw_args *args, gw_value *out) {
    static const gw_signature signature = {"complex", "real=0, imag=0"};
    gw_value in[2];
    pair a, b;
    if (!gw_args_bind(vm, args, 0, &signature, in, 2)) {
        return GW_RAISED;
    }
    if (gw_is_str(in[0])) {
        return gw_is_unset(in[1])
                   ? of_text(vm, cls, gw_as_str(in[0]), out)
                   : gw_raise(vm, GW_X_TypeError,
                              "complex() can't take second arg if first is a string");
    }
    if (gw_is_str(in[1])) {
        return gw_raise(vm, GW_X_TypeError, "complex() second arg can't be a string");
    }
    if (gw_is_heap(in[0]) && !is_complex(vm, in[0]) && gw_is_unset(in[1]) &&
        !gw_is_unset(gw_dunder(vm, in[0], GW_N___complex__))) {
        const gw_value values[] = {gw_object_value(cls), in[0]};
        return gw_task_start(vm, convert_step, values, 2, NULL);
    }
    if (!read_argument(vm, in[0], "complex() first argument must be a string or a number, not '%s'",
                       &a) ||
        !read_argument(vm, in[1], "complex() second argument must be a number, not '%s'", &b)) {
        return GW_RAISED;
    }
    const bool plain = gw_is_unset(in[1]); /* then the zeros of a keep their signs */
    return give(
        vm, cls,
        plain ? a : (pair){a.real - b.imag, is_complex(vm, in[0]) ? a.imag + b.real : b.real}, out);
}

static gw_flow conjugate(gw_vm *vm, const gw_args *args, gw_value *out) {
    const gw_complex *c = (gw_complex *)args->values[0].o;
    return gw_complex_new(vm, c->real, -c->imag, out);
}

static gw_flow itself(gw_vm *vm, const gw_args *args, gw_value *out) {
    const gw_complex *c = (gw_complex *)args->values[0].o;
    return gw_complex_new(vm, c->real, c->imag, out);
}

static gw_flow size(gw_vm *vm, const gw_args *args, gw_value *out) {
    const gw_complex *c = (gw_complex *)args->values[0].o;
    *out = gw_new_float(vm, gw_hypot_f64(c->real, c->imag));
    return isinf(out->f) && isfinite(c->real) && isfinite(c->imag)
               ? gw_raise(vm, GW_X_OverflowError, "absolute value too large")
               : GW_RETURNED;
}

static gw_flow get_real(gw_vm *vm, gw_value self, gw_value *out) {
    (void)vm;
    *out = gw_new_float(vm, ((gw_complex *)self.o)->real);
    return GW_RETURNED;
}

static gw_flow get_imag(gw_vm *vm, gw_value self, gw_value *out) {
    (void)vm;
    *out = gw_new_float(vm, ((gw_complex *)self.o)->imag);
    return GW_RETURNED;
}

static const gw_native_def methods[] = {{"conjugate", conjugate, 0, 0, 0, NULL},
                                        {"__abs__", size, 0, 0, 0, NULL},
                                        {"__complex__", itself, 0, 0, 0, NULL},
                                        {NULL, NULL, 0, 0, 0, NULL}};
static const gw_getset_def getsets[] = {
    {"real", get_real, NULL, NULL}, {"imag", get_imag, NULL, NULL}, {NULL, NULL, NULL, NULL}};
static const gw_slots slots = {.construct = construct,
                               .repr = repr,
                               .format = format,
                               .hash = hash,
                               .truth = truth,
                               .binary = binary,
                               .unary = unary,
                               .compare = compare};
const gw_type_def gw_complex_type = {.name = "complex",
                                     .instance_size = sizeof(gw_complex),
                                     .layout = GW_L_NATIVE,
                                     .slots = &slots,
                                     .methods = methods,
                                     .getsets = getsets};
