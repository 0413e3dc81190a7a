/* "%d items" % n */
#include <math.h>
#include <string.h>

#include "lang/big.h"
#include "lang/dict.h"
#include "lang/format.h"
#include "lang/frame.h"
#include "lang/number.h"
#include "lang/text.h"
#include "lang/textual.h"
#include "lang/type.h"

/* One conversion of the format: %(name)-#0 +10.3f */
typedef struct conversion {
    size_t name, name_size; /* of (name); size 0 and name 0: none */
    bool named, left, plus, space, alternate, zero, star_width, star_precision;
    int64_t width, precision;
    uint32_t type;
} conversion;

static bool parse(gw_vm *vm, const gw_str *f, size_t *at, conversion *c) {
    *c = (conversion){.width = -1, .precision = -1};
    if (*at < f->size && f->data[*at] == '(') {
        const size_t begin = ++*at;
        size_t depth = 1;
        for (; *at < f->size && depth; ++*at) {
            depth += f->data[*at] == '(';
            depth -= f->data[*at] == ')';
        }
        if (depth) {
            gw_raise(vm, GW_X_ValueError, "incomplete format key");
            return false;
        }
        c->named = true;
        c->name = begin;
        c->name_size = *at - 1 - begin;
    }
    for (bool more = true; more && *at < f->size;) {
        switch (f->data[*at]) {
        case '-':
            c->left = true;
            break;
        case '+':
            c->plus = true;
            break;
        case ' ':
            c->space = true;
            break;
        case '#':
            c->alternate = true;
            break;
        case '0':
            c->zero = true;
            break;
        default:
            more = false;
        }
        *at += more;
    }
    for (int part = 0; part < 2; part++) {
        int64_t *number = part ? &c->precision : &c->width;
        if (part && !(*at < f->size && f->data[*at] == '.')) {
            break;
        }
        *at += part != 0;
        if (part) {
            *number = 0;
        }
        if (*at < f->size && f->data[*at] == '*') {
            *(part ? &c->star_precision : &c->star_width) = true;
            ++*at;
            continue;
        }
        while (*at < f->size && f->data[*at] >= '0' && f->data[*at] <= '9') {
            const int64_t digit = f->data[*at] - '0';
            if (*number > ((part ? INT32_MAX : INT64_MAX) - digit) / 10) {
                gw_raise(vm, GW_X_ValueError, "%s too big", part ? "precision" : "width");
                return false;
            }
            *number = (*number < 0 ? 0 : *number) * 10 + digit;
            ++*at;
        }
    }
    while (*at < f->size && strchr("hlL", f->data[*at])) {
        ++*at;
    }
    if (*at >= f->size) {
        gw_raise(vm, GW_X_ValueError, "incomplete format");
        return false;
    }
    *at += gw_text_decode(f->data + *at, f->size - *at, &c->type);
    return true;
}

static gw_spec spec_of(const conversion *c) {
    return (gw_spec){.fill = c->zero && !c->left ? '0' : ' ',
                     .align = c->left   ? '<'
                              : c->zero ? '='
                                        : '>',
                     .sign = c->plus    ? '+'
                             : c->space ? ' '
                                        : '\0',
                     .alternate = c->alternate,
                     .width = c->width,
                     .precision = c->precision,
                     .type = c->type};
}

static gw_flow not_a_number(gw_vm *vm, const conversion *c, gw_value v) {
    if (strchr("diu", (int)c->type)) {
        return gw_raise(vm, GW_X_TypeError, "%%%c format: a real number is required, not %s",
                        (int)c->type, gw_type_name(vm, v));
    }
    if (strchr("xXo", (int)c->type)) {
        return gw_raise(vm, GW_X_TypeError, "%%%c format: an integer is required, not %s",
                        (int)c->type, gw_type_name(vm, v));
    }
    return gw_raise(vm, GW_X_TypeError, "must be real number, not %s", gw_type_name(vm, v));
}

/* An int with a precision: so many digits at least. */
static bool write_padded_int(gw_vm *vm, const gw_spec *spec, int64_t precision, gw_value v,
                             gw_buffer *out) {
    gw_buffer digits;
    gw_buffer_init(&digits, vm->ctx);
    gw_spec inner = *spec;
    inner.fill = '0';
    inner.align = '=';
    inner.precision = -1;
    inner.width = precision + (spec->sign || gw_number_compare(GW_CMP_LT, v, gw_int(0))) +
                  (spec->alternate && spec->type != 'd' ? 2 : 0);
    if (spec->fill == '0' && inner.width < spec->width) {
        inner.width = spec->width;
    }
    const bool done = gw_spec_number(vm, v, &inner, &digits) &&
                      gw_spec_pad(out, digits.data, digits.length, digits.length, spec,
                                  spec->align == '<' ? '<' : '>');
    gw_buffer_free(&digits);
    return done;
}

static gw_flow write_whole(gw_vm *vm, const conversion *c, gw_spec *spec, gw_value v,
                           gw_buffer *out) {
    spec->type = strchr("diu", (int)c->type) ? 'd' : c->type;
    spec->precision = -1;
    const bool done = c->precision >= 0 ? write_padded_int(vm, spec, c->precision, v, out)
                                        : gw_spec_number(vm, v, spec, out);
    return done ? GW_RETURNED : GW_RAISED;
}

static gw_flow write_number(gw_vm *vm, const conversion *c, gw_value given, gw_buffer *out) {
    gw_value v = gw_unboxed(given);
    gw_spec spec = spec_of(c);
    const bool integral = strchr("diuxXo", (int)c->type) != NULL;
    if (!gw_is_plain_number(v) && !gw_is_big(v)) {
        const gw_slots *slots = gw_type_of(vm, v)->slots;
        gw_value number = gw_unset();
        if (gw_is_heap(v) || !slots->number ||
            slots->number(vm, v, integral ? 'i' : 'f', &number) != GW_RETURNED ||
            gw_is_unset(number)) {
            return gw_is_object(vm->raised) ? GW_RAISED : not_a_number(vm, c, given);
        }
        v = number;
    }
    if (integral) {
        if (v.tag == GW_V_FLOAT) {
            if (!strchr("diu", (int)c->type)) {
                return not_a_number(vm, c, given);
            }
            gw_value whole;
            if (gw_float_to_int(vm, trunc(v.f), &whole) != GW_RETURNED) {
                return GW_RAISED;
            }
            const gw_flow flow = write_whole(vm, c, &spec, whole, out);
            gw_release_value(whole);
            return flow;
        }
        return write_whole(vm, c, &spec, v, out);
    } else if (v.tag != GW_V_FLOAT) {
        double f;
        if (!gw_whole_float(vm, v, &f)) {
            return GW_RAISED;
        }
        return gw_spec_number(vm, gw_float(f), &spec, out) ? GW_RETURNED : GW_RAISED;
    }
    return gw_spec_number(vm, v, &spec, out) ? GW_RETURNED : GW_RAISED;
}

static gw_flow write_char(gw_vm *vm, const conversion *c, gw_value v, gw_buffer *out) {
    gw_spec spec = spec_of(c);
    char bytes[4];
    int64_t i;
    spec.fill = ' ';
    const char align = c->left ? '<' : '>';
    if (gw_is_str(v) && gw_as_str(v)->length == 1) {
        gw_spec_pad(out, gw_as_str(v)->data, gw_as_str(v)->size, 1, &spec, align);
        return GW_RETURNED;
    }
    if (gw_is_big(gw_unboxed(v))) {
        i = -1;
    } else if (!gw_value_int(v, &i)) {
        return gw_raise(vm, GW_X_TypeError, "%%c requires int or char");
    }
    if (i < 0 || i > 0x10ffff) {
        return gw_raise(vm, GW_X_OverflowError, "%%c arg not in range(0x110000)");
    }
    gw_spec_pad(out, bytes, gw_text_encode((uint32_t)i, bytes), 1, &spec, align);
    return GW_RETURNED;
}

static void write_text(const conversion *c, const gw_str *s, gw_buffer *out) {
    gw_spec spec = spec_of(c);
    size_t length = s->length, size = s->size;
    spec.fill = ' ';
    if (c->precision >= 0 && (size_t)c->precision < length) {
        length = (size_t)c->precision;
        size = gw_str_offset(s, length);
    }
    gw_spec_pad(out, s->data, size, length, &spec, c->left ? '<' : '>');
}

/* What has items counts as a mapping, but for tuples and strings. */
static bool is_mapping(const gw_vm *vm, gw_value v) {
    if (!gw_is_object(v) || gw_is_tuple(v) || gw_is_str(v)) {
        return false;
    }
    return gw_is_heap(v) ? !gw_is_unset(gw_dunder(vm, v, GW_N___getitem__))
                         : v.o->type->slots->getitem != NULL;
}

/* The next value for a conversion, borrowed. values: format, values, the mapping's item. */
static gw_flow next_value(gw_vm *vm, gw_task *task, gw_value *out) {
    const gw_value values = task->values[1];
    if (!gw_is_tuple(values)) {
        if (task->j++ > 0) {
            return gw_raise(vm, GW_X_TypeError, "not enough arguments for format string");
        }
        *out = values;
        return GW_RETURNED;
    }
    if ((size_t)task->j >= gw_as_tuple(values)->length) {
        return gw_raise(vm, GW_X_TypeError, "not enough arguments for format string");
    }
    *out = gw_as_tuple(values)->items[task->j++];
    return GW_RETURNED;
}

static gw_flow read_star(gw_vm *vm, gw_task *task, bool star, int64_t *number) {
    gw_value v;
    if (!star) {
        return GW_RETURNED;
    }
    if (next_value(vm, task, &v) != GW_RETURNED) {
        return GW_RAISED;
    }
    if (!gw_value_int(v, number)) {
        return gw_raise(vm, GW_X_TypeError, "* wants int");
    }
    return GW_RETURNED;
}

/* Starts to look the mapping's item up. */
static gw_flow named_value(gw_vm *vm, gw_task *task, const gw_str *f, const conversion *c,
                           gw_value *out) {
    if (!is_mapping(vm, task->values[1])) {
        return gw_raise(vm, GW_X_TypeError, "format requires a mapping");
    }
    gw_str *key = gw_str_new(vm, f->data + c->name, c->name_size);
    if (!key) {
        return GW_RAISED;
    }
    const gw_flow flow = gw_getitem(vm, task->values[1], gw_object_value(key), out);
    gw_object_release(key);
    return flow;
}

/* Copies the text up to the next conversion; false at the end. */
static bool copy_plain(gw_task *task, const gw_str *f) {
    for (;;) {
        const char *from = f->data + task->i;
        const size_t left = f->size - (size_t)task->i;
        const char *percent = memchr(from, '%', left);
        const size_t n = percent ? (size_t)(percent - from) : left;
        gw_buffer_add(&task->text, from, n);
        task->i += (int64_t)n;
        if (!percent) {
            return false;
        }
        task->i++;
        if ((size_t)task->i < f->size && f->data[task->i] == '%') {
            gw_buffer_char(&task->text, '%');
            task->i++;
            continue;
        }
        return true;
    }
}

/* What makes the number of an object of a Python class that a conversion wants; unset: none. */
static gw_value number_dunder(const gw_vm *vm, const conversion *c, gw_value v) {
    if (!gw_is_heap(v) || gw_has_layout(v, GW_L_NUMBER) || c->type > 127 ||
        (c->type == 'c' && gw_is_str(v))) {
        return gw_unset();
    }
    const bool index = strchr("cxXo", (int)c->type) != NULL;
    const bool whole = strchr("diu", (int)c->type) != NULL;
    if (!index && !whole && !strchr("eEfFgG", (int)c->type)) {
        return gw_unset();
    }
    const gw_value f = index ? gw_unset() : gw_dunder(vm, v, whole ? GW_N___int__ : GW_N___float__);
    return gw_is_unset(f) ? gw_dunder(vm, v, GW_N___index__) : f;
}

static gw_flow percent_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    gw_value *v = task->values;
    const gw_str *f = gw_as_str(v[0]);
    conversion c;
    size_t at;
    GW_TASK_BEGIN(task)
    while (copy_plain(task, f)) {
        at = (size_t)task->i;
        if (!parse(vm, f, &at, &c)) {
            return GW_RAISED;
        }
        if (c.named) {
            GW_AWAIT(task, named_value(vm, task, f, &c, &in));
            at = (size_t)task->i;
            parse(vm, f, &at, &c);
            task->j = 1;
            gw_assign_take(&v[2], in);
        } else {
            if (read_star(vm, task, c.star_width, &c.width) != GW_RETURNED ||
                read_star(vm, task, c.star_precision, &c.precision) != GW_RETURNED ||
                next_value(vm, task, &in) != GW_RETURNED) {
                return GW_RAISED;
            }
            gw_assign_take(&v[2], gw_retain(in));
        }
        if (c.star_precision && c.precision < 0) {
            c.precision = 0;
        }
        if (c.star_width && c.width < 0) {
            c.left = true;
            c.width = -c.width;
        }
        if (c.width > INT32_MAX || (c.precision > INT32_MAX / 4 && gw_is_whole(gw_unboxed(v[2])))) {
            return gw_raise_memory(vm); /* as format() does */
        }
        v[3] = gw_int(c.width);
        v[4] = gw_int(c.precision);
        v[5] = gw_bool(c.left);
        task->hash = at;
        if (!gw_is_unset(number_dunder(vm, &c, v[2]))) {
            task->place = c.plus | (size_t)c.space << 1 | (size_t)c.alternate << 2 |
                          (size_t)c.zero << 3 | (size_t)c.type << 8;
            gw_assign_take(&v[7], gw_retain(v[2]));
            GW_AWAIT(task, gw_call_dunder(vm, number_dunder(vm, &c, v[2]), v[2], gw_unset(),
                                          gw_unset(), &in));
            gw_assign_take(&v[2], in);
            c.type = (uint32_t)(task->place >> 8);
            const bool real = strchr("eEfFgG", (int)c.type) && gw_unboxed(in).tag == GW_V_FLOAT;
            if (!real && !gw_is_whole(gw_unboxed(in))) {
                return not_a_number(vm, &c, v[7]);
            }
            c = (conversion){.plus = task->place & 1,
                             .space = task->place & 2,
                             .alternate = task->place & 4,
                             .zero = task->place & 8,
                             .left = v[5].b,
                             .width = v[3].i,
                             .precision = v[4].i,
                             .type = (uint32_t)(task->place >> 8)};
            at = (size_t)task->hash;
        }
        if (c.type == 's' || c.type == 'r' || c.type == 'a') {
            if (c.type == 's') {
                GW_AWAIT(task, gw_to_str(vm, v[2], &in));
            } else {
                GW_AWAIT(task, c.type == 'r' ? gw_repr(vm, v[2], &in) : gw_ascii(vm, v[2], &in));
            }
            c = (conversion){.width = v[3].i, .precision = v[4].i, .left = v[5].b};
            write_text(&c, gw_as_str(in), &task->text);
            gw_release_value(in);
        } else if (c.type == 'c') {
            if (write_char(vm, &c, v[2], &task->text) != GW_RETURNED) {
                return GW_RAISED;
            }
        } else if (c.type < 128 && c.type && strchr("diuxXoeEfFgG", (int)c.type)) {
            if (write_number(vm, &c, v[2], &task->text) != GW_RETURNED) {
                return GW_RAISED;
            }
        } else {
            return gw_raise(vm, GW_X_ValueError,
                            "unsupported format character '%c' (0x%x) at index %zu",
                            c.type < 128 ? (int)c.type : '?', (unsigned)c.type, at - 1);
        }
        task->i = (int64_t)task->hash;
    }
    if (gw_is_tuple(v[1]) ? (size_t)task->j < gw_as_tuple(v[1])->length
                          : task->j == 0 && !is_mapping(vm, v[1])) {
        return gw_raise(vm, GW_X_TypeError, "not all arguments converted during string formatting");
    }
    return gw_return_str(gw_str_of_buffer(vm, &task->text), out);
    GW_TASK_END
    return GW_RAISED;
}

gw_flow gw_percent(gw_vm *vm, gw_value format, gw_value values, gw_value *out) {
    (void)out;
    const gw_value v[] = {format,     values,     gw_unset(), gw_unset(),
                          gw_unset(), gw_unset(), gw_unset(), gw_unset()};
    return gw_task_start(vm, percent_step, v, 8, NULL);
}
