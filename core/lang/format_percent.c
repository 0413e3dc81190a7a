/* "%d items" % n */
#include <math.h>
#include <string.h>

#include "lang/big.h"
#include "lang/bytes.h"
#include "lang/dict.h"
#include "lang/format.h"
#include "lang/format_percent.h"
#include "lang/frame.h"
#include "lang/number.h"
#include "lang/text.h"
#include "lang/textual.h"
#include "lang/type.h"

/* The values of a task. NAMED is what the mapping has by the last name: since then the only value
 * there is. GIVEN is what CONVERTED was made of. task->i is where the format goes on, in bytes;
 * task->j counts the values that were taken. */
enum { FORMAT, VALUES, NAMED, CONVERTED, WIDTH, PRECISION, GIVEN, N_VALUES };

static bool of_bytes(const gw_task *task) {
    return gw_has_layout(task->values[FORMAT], GW_L_BYTES);
}

/* What has items counts as a mapping, but for tuples and strings. */
static bool is_mapping(const gw_vm *vm, const gw_task *task) {
    const gw_value v = task->values[VALUES];
    if (!gw_is_object(v) || gw_is_tuple(v) || gw_is_str(v) ||
        (of_bytes(task) && gw_has_layout(v, GW_L_BYTES))) {
        return false;
    }
    return gw_is_heap(v) ? !gw_is_unset(gw_dunder(vm, v, GW_N___getitem__))
                         : v.o->type->slots->getitem != NULL;
}

/* The next value, borrowed. */
static gw_flow next_value(gw_vm *vm, gw_task *task, gw_value *out) {
    const gw_value *v = task->values;
    const bool one = !gw_is_unset(v[NAMED]) || !gw_is_tuple(v[VALUES]);
    if ((size_t)task->j >= (one ? 1 : gw_as_tuple(v[VALUES])->length)) {
        return gw_raise(vm, GW_X_TypeError, "not enough arguments for format string");
    }
    *out = !one                    ? gw_as_tuple(v[VALUES])->items[task->j]
           : gw_is_unset(v[NAMED]) ? v[VALUES]
                                   : v[NAMED];
    task->j++;
    return GW_RETURNED;
}

/* Starts to look up what the mapping has by a (name), with parentheses in it that match. */
static gw_flow named_value(gw_vm *vm, gw_task *task, gw_value *out) {
    const gw_str *f = gw_as_str(task->values[FORMAT]);
    if (!is_mapping(vm, task)) {
        return gw_raise(vm, GW_X_TypeError, "format requires a mapping");
    }
    const size_t begin = (size_t)task->i + 1;
    size_t at = begin, depth = 1;
    for (; at < f->size && depth; at++) {
        depth += f->data[at] == '(';
        depth -= f->data[at] == ')';
    }
    if (depth) {
        return gw_raise(vm, GW_X_ValueError, "incomplete format key");
    }
    gw_str *key = of_bytes(task) ? gw_bytes_new(vm, f->data + begin, at - 1 - begin)
                                 : gw_str_new(vm, f->data + begin, at - 1 - begin);
    if (!key) {
        return GW_RAISED;
    }
    task->i = (int64_t)at;
    const gw_flow flow = gw_getitem(vm, task->values[VALUES], gw_object_value(key), out);
    gw_object_release(key);
    return flow;
}

static void parse_flags(const gw_str *f, size_t *at, gw_conversion *c) {
    for (; *at < f->size; ++*at) {
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
        case 'z':
            if (!c->bytes) {
                return;
            }
            c->coerce = true;
            break;
        case '0':
            c->zero = true;
            break;
        default:
            return;
        }
    }
}

/* The number of a star: the next value. */
static bool take_star(gw_vm *vm, gw_task *task, bool precision, int64_t *number) {
    gw_value v;
    if (next_value(vm, task, &v) != GW_RETURNED) {
        return false;
    }
    if (!gw_value_int(v, number) && !gw_is_big(gw_unboxed(v))) {
        gw_raise(vm, GW_X_TypeError, "* wants int");
        return false;
    }
    return precision ? gw_arg_c_int(vm, v, number) : gw_arg_int(vm, v, number);
}

/* Digits or a star; `number` stays as it is where there is neither. */
static bool parse_number(gw_vm *vm, gw_task *task, size_t *at, bool precision, int64_t *number) {
    const gw_str *f = gw_as_str(task->values[FORMAT]);
    if (*at < f->size && f->data[*at] == '*') {
        ++*at;
        return take_star(vm, task, precision, number);
    }
    const int64_t most = precision ? INT32_MAX : INT64_MAX;
    for (; *at < f->size && f->data[*at] >= '0' && f->data[*at] <= '9'; ++*at) {
        const int64_t digit = f->data[*at] - '0';
        if (*number > (most - digit) / 10) {
            gw_raise(vm, GW_X_ValueError, "%s too big",
                     !precision       ? "width"
                     : of_bytes(task) ? "prec"
                                      : "precision");
            return false;
        }
        *number = (*number < 0 ? 0 : *number) * 10 + digit;
    }
    return true;
}

/* Reads a conversion from task->i on, with the values that its stars take, and moves there. */
static bool parse(gw_vm *vm, gw_task *task, gw_conversion *c) {
    const gw_str *f = gw_as_str(task->values[FORMAT]);
    size_t at = (size_t)task->i;
    *c = (gw_conversion){.width = -1, .precision = -1, .bytes = of_bytes(task)};
    parse_flags(f, &at, c);
    const bool star = at < f->size && f->data[at] == '*';
    if (!parse_number(vm, task, &at, false, &c->width)) {
        return false;
    }
    if (star && c->width < 0) {
        c->left = true;
        c->width = -c->width;
    }
    if (at < f->size && f->data[at] == '.') {
        ++at;
        c->precision = 0;
        if (!parse_number(vm, task, &at, true, &c->precision)) {
            return false;
        }
        c->precision = c->precision < 0 ? 0 : c->precision;
    }
    at += at < f->size && f->data[at] && strchr("hlL", f->data[at]);
    if (at >= f->size) {
        gw_raise(vm, GW_X_ValueError, "incomplete format");
        return false;
    }
    if (of_bytes(task)) {
        c->type = (unsigned char)f->data[at++];
    } else {
        at += gw_text_decode(f->data + at, f->size - at, &c->type);
    }
    task->i = (int64_t)at;
    return true;
}

static gw_flow not_a_number(gw_vm *vm, const gw_conversion *c, gw_value v) {
    if (strchr("diu", (int)c->type)) {
        return gw_raise(vm, GW_X_TypeError, "%%%c format: a real number is required, not %s",
                        (int)c->type, gw_type_name(vm, v));
    }
    if (strchr("xXo", (int)c->type)) {
        return gw_raise(vm, GW_X_TypeError, "%%%c format: an integer is required, not %s",
                        (int)c->type, gw_type_name(vm, v));
    }
    return gw_raise(vm, GW_X_TypeError,
                    c->bytes ? "float argument required, not %s" : "must be real number, not %s",
                    gw_type_name(vm, v));
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

static gw_flow write_whole(gw_vm *vm, const gw_conversion *c, gw_spec *spec, gw_value v,
                           gw_buffer *out) {
    spec->type = strchr("diu", (int)c->type) ? 'd' : c->type;
    spec->precision = -1;
    spec->coerce = false;
    const bool done = c->precision >= 0 ? write_padded_int(vm, spec, c->precision, v, out)
                                        : gw_spec_number(vm, v, spec, out);
    return done ? GW_RETURNED : GW_RAISED;
}

static gw_flow write_number(gw_vm *vm, const gw_conversion *c, gw_value given, gw_buffer *out) {
    gw_value v = gw_unboxed(given);
    gw_spec spec = gw_conversion_spec(c);
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

static gw_flow write_char(gw_vm *vm, const gw_conversion *c, gw_value v, gw_buffer *out) {
    gw_spec spec = gw_conversion_spec(c);
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

static void write_text(const gw_conversion *c, const gw_str *s, gw_buffer *out) {
    gw_spec spec = gw_conversion_spec(c);
    size_t length = s->length, size = s->size;
    spec.fill = ' ';
    if (c->precision >= 0 && (uint64_t)c->precision < length) {
        length = (size_t)c->precision;
        size = gw_str_offset(s, length);
    }
    gw_spec_pad(out, s->data, size, length, &spec, c->left ? '<' : '>');
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
static gw_value number_dunder(const gw_vm *vm, const gw_conversion *c, gw_value v) {
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

/* What has to outlast a call into Python. */
static void keep(gw_task *task, const gw_conversion *c) {
    task->values[WIDTH] = gw_int(c->width);
    task->values[PRECISION] = gw_int(c->precision);
    task->place = (size_t)c->plus | (size_t)c->space << 1 | (size_t)c->alternate << 2 |
                  (size_t)c->zero << 3 | (size_t)c->left << 4 | (size_t)c->coerce << 5 |
                  (size_t)c->type << 8;
}

static gw_conversion kept(const gw_task *task) {
    return (gw_conversion){.bytes = of_bytes(task),
                           .plus = task->place & 1,
                           .space = task->place >> 1 & 1,
                           .alternate = task->place >> 2 & 1,
                           .zero = task->place >> 3 & 1,
                           .left = task->place >> 4 & 1,
                           .coerce = task->place >> 5 & 1,
                           .width = task->values[WIDTH].i,
                           .precision = task->values[PRECISION].i,
                           .type = (uint32_t)(task->place >> 8)};
}

/* Whether what __int__, __float__ or __index__ gave is a number as the conversion wants one. */
static bool is_wanted(const gw_conversion *c, gw_value made) {
    const bool real = strchr("eEfFgG", (int)c->type) && gw_unboxed(made).tag == GW_V_FLOAT;
    return real || gw_is_whole(gw_unboxed(made));
}

static bool is_text(const gw_conversion *c) {
    return c->type == 's' || c->type == 'r' || c->type == 'a' || (c->bytes && c->type == 'b');
}

static gw_flow start_text(gw_vm *vm, const gw_conversion *c, gw_value v, gw_value *out) {
    const uint32_t type = c->type;
    if (c->bytes) {
        return type == 's' || type == 'b' ? gw_percent_bytes(vm, v, out) : gw_ascii(vm, v, out);
    }
    return type == 's'   ? gw_to_str(vm, v, out)
           : type == 'r' ? gw_repr(vm, v, out)
                         : gw_ascii(vm, v, out);
}

static gw_flow write_other(gw_vm *vm, const gw_conversion *c, gw_task *task) {
    const gw_value v = task->values[CONVERTED];
    if (c->type == 'c' && c->bytes) {
        return gw_percent_byte(vm, c, v, &task->text);
    }
    if (c->type == 'c') {
        return write_char(vm, c, v, &task->text);
    }
    if (c->type < 128 && c->type && strchr("diuxXoeEfFgG", (int)c->type)) {
        return write_number(vm, c, v, &task->text);
    }
    if (c->bytes) {
        return gw_percent_unsupported(vm, c, (size_t)task->i - 1);
    }
    const gw_str *f = gw_as_str(task->values[FORMAT]);
    size_t index = 0;
    gw_text_length(f->data, (size_t)task->i, &index);
    return gw_raise(vm, GW_X_ValueError, "unsupported format character '%c' (0x%x) at index %zu",
                    c->type >= 31 && c->type <= 126 ? (int)c->type : '?', (unsigned)c->type,
                    index - 1);
}

/* All values were asked for; a mapping need not have been. */
static gw_flow end_percent(gw_vm *vm, gw_task *task, gw_value *out) {
    const gw_value values = task->values[VALUES];
    const bool left = gw_is_tuple(values) ? (size_t)task->j < gw_as_tuple(values)->length
                                          : task->j == 0 && !is_mapping(vm, task);
    if (left) {
        return gw_raise(vm, GW_X_TypeError, "not all arguments converted during %s formatting",
                        of_bytes(task) ? "bytes" : "string");
    }
    if (of_bytes(task)) {
        return gw_return_bytes_of(vm, &task->text, out);
    }
    const gw_str *f = gw_as_str(task->values[FORMAT]);
    if (f->size && !memchr(f->data, '%', f->size)) {
        *out = gw_retain(task->values[FORMAT]); /* its own result, even of a subclass of str */
        return GW_RETURNED;
    }
    return gw_return_str(gw_str_of_buffer(vm, &task->text), out);
}

static gw_flow percent_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    gw_value *v = task->values;
    const gw_str *f = gw_as_str(v[FORMAT]);
    gw_conversion c;
    GW_TASK_BEGIN(task)
    while (copy_plain(task, f)) {
        if ((size_t)task->i < f->size && f->data[task->i] == '(') {
            GW_AWAIT(task, named_value(vm, task, &in));
            gw_assign_take(&v[NAMED], in);
            task->j = 0;
        }
        if (!parse(vm, task, &c)) {
            return GW_RAISED;
        }
        if (next_value(vm, task, &in) != GW_RETURNED) {
            return GW_RAISED;
        }
        gw_assign_take(&v[CONVERTED], gw_retain(in));
        if (c.width > INT32_MAX ||
            (c.precision > INT32_MAX / 4 && gw_is_whole(gw_unboxed(v[CONVERTED])))) {
            return gw_raise_memory(vm); /* as format() does */
        }
        keep(task, &c);
        if (!gw_is_unset(number_dunder(vm, &c, v[CONVERTED]))) {
            gw_assign_take(&v[GIVEN], gw_retain(v[CONVERTED]));
            GW_AWAIT(task, gw_call_dunder(vm, number_dunder(vm, &c, v[GIVEN]), v[GIVEN], gw_unset(),
                                          gw_unset(), &in));
            gw_assign_take(&v[CONVERTED], in);
            c = kept(task);
            if (!is_wanted(&c, in)) {
                return not_a_number(vm, &c, v[GIVEN]);
            }
        }
        if (is_text(&c)) {
            GW_AWAIT(task, start_text(vm, &c, v[CONVERTED], &in));
            c = kept(task);
            write_text(&c, gw_as_str(in), &task->text);
            gw_release_value(in);
        } else if (write_other(vm, &c, task) != GW_RETURNED) {
            return GW_RAISED;
        }
    }
    return end_percent(vm, task, out);
    GW_TASK_END
    return GW_RAISED;
}

gw_flow gw_percent(gw_vm *vm, gw_value format, gw_value values, gw_value *out) {
    (void)out;
    const gw_value v[N_VALUES] = {format,     values,     gw_unset(), gw_unset(),
                                  gw_unset(), gw_unset(), gw_unset()};
    return gw_task_start(vm, percent_step, v, N_VALUES, NULL);
}
