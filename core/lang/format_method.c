/* "{} {name!r:>10}".format(...) */
#include <string.h>

#include "lang/format.h"
#include "lang/frame.h"
#include "lang/textual.h"
#include "lang/type.h"

/* A replacement field: {name!conversion:spec}, as places in the format string. */
typedef struct field {
    size_t name, name_end, spec, spec_end, end;
    char conversion;
} field;

static bool bad(gw_vm *vm, const char *message) {
    gw_raise(vm, GW_X_ValueError, "%s", message);
    return false;
}

/* Reads the field that begins at `at`, after its brace. */
static bool read_field(gw_vm *vm, const gw_str *f, size_t at, size_t limit, field *out) {
    *out = (field){.name = at};
    size_t depth = 1, i = at;
    bool bracket = false;
    while (i < limit && (bracket || !strchr("!:}", f->data[i]))) {
        if (!bracket && f->data[i] == '{') {
            return bad(vm, "unexpected '{' in field name");
        }
        bracket = bracket ? f->data[i] != ']' : f->data[i] == '[';
        i++;
    }
    if (i >= limit) {
        return bad(vm, "expected '}' before end of string");
    }
    out->name_end = i;
    if (f->data[i] == '!') {
        if (i + 1 >= limit) {
            return bad(vm, "end of string while looking for conversion specifier");
        }
        out->conversion = f->data[i + 1];
        i += 2;
    }
    out->spec = out->spec_end = i;
    out->end = i + 1;
    if (i < limit && f->data[i] == '}') {
        return true;
    }
    if (i < limit && f->data[i] != ':') {
        return bad(vm, "expected ':' after conversion specifier");
    }
    out->spec = ++i;
    while (i < limit && depth) {
        depth += f->data[i] == '{';
        depth -= f->data[i] == '}';
        i++;
    }
    if (depth) {
        return bad(vm, "unmatched '{' in format spec");
    }
    out->spec_end = i - 1;
    out->end = i;
    return true;
}

/* NESTED is True in a field's spec, whose fields have specs without fields. */
enum { FORMAT, ARGS, KEYWORDS, VALUE, SPEC, NESTED, N_VALUES };
/* The state beside the task's: i: place in the format; j: the next automatic number, -1: numbers
 * are given; hash: place in the field's name. */

/* The first part of a field's name: a number, a keyword, or nothing. */
static gw_flow first_value(gw_vm *vm, gw_task *task, const gw_str *f, size_t from, size_t to,
                           gw_value *out) {
    const gw_tuple *args = gw_as_tuple(task->values[ARGS]);
    int64_t number = 0;
    bool digits = from < to;
    for (size_t i = from; i < to; i++) {
        digits = digits && f->data[i] >= '0' && f->data[i] <= '9';
        number = digits && number < 100000000 ? number * 10 + (f->data[i] - '0') : number;
    }
    if (from == to) {
        if (task->j < 0) {
            return gw_raise(vm, GW_X_ValueError,
                            "cannot switch from manual field specification to automatic field "
                            "numbering");
        }
        number = task->j++;
    } else if (digits) {
        if (task->j > 0) {
            return gw_raise(vm, GW_X_ValueError,
                            "cannot switch from automatic field numbering to manual field "
                            "specification");
        }
        task->j = -1;
    } else {
        gw_str *name = gw_str_new(vm, f->data + from, to - from);
        if (!name) {
            return GW_RAISED;
        }
        const gw_flow flow = gw_getitem(vm, task->values[KEYWORDS], gw_object_value(name), out);
        gw_object_release(name);
        return flow;
    }
    if (gw_is_none(task->values[ARGS])) { /* of format_map() */
        return gw_raise(vm, GW_X_ValueError, "Format string contains positional fields");
    }
    if ((uint64_t)number >= args->length) {
        return gw_raise(vm, GW_X_IndexError,
                        "Replacement index %lld out of range for positional args tuple",
                        (long long)number);
    }
    *out = gw_retain(args->items[number]);
    return GW_RETURNED;
}

static size_t part_end(const gw_str *f, size_t from, size_t to) {
    while (from < to && f->data[from] != '.' && f->data[from] != '[') {
        from++;
    }
    return from;
}

/* The next .attribute or [item] of the value; *next is where the one after it begins. */
static gw_flow next_part(gw_vm *vm, gw_value v, const gw_str *f, size_t at, size_t to, size_t *next,
                         gw_value *out) {
    const bool item = f->data[at] == '[';
    const char *close = item ? memchr(f->data + at, ']', to - at) : NULL;
    if (item && !close) {
        return gw_raise(vm, GW_X_ValueError, "Missing ']' in format string");
    }
    const size_t end = item ? (size_t)(close - f->data) : part_end(f, at + 1, to);
    *next = item ? end + 1 : end;
    if (end == at + 1) {
        return gw_raise(vm, GW_X_ValueError, "Empty attribute in format string");
    }
    gw_str *name = gw_str_new(vm, f->data + at + 1, end - at - 1);
    if (!name) {
        return GW_RAISED;
    }
    gw_flow flow;
    if (item) {
        int64_t number = 0;
        bool digits = true;
        for (size_t i = 0; i < name->size; i++) {
            digits = digits && name->data[i] >= '0' && name->data[i] <= '9' && number < 100000000;
            number = digits ? number * 10 + (name->data[i] - '0') : number;
        }
        flow = gw_getitem(vm, v, digits ? gw_int(number) : gw_object_value(name), out);
    } else {
        flow = gw_getattr(vm, v, name, out);
    }
    gw_object_release(name);
    return flow;
}

/* Copies plain text up to the next field: 1: there is one, 0: the end, -1: raised. */
static int copy_plain(gw_vm *vm, gw_task *task, const gw_str *f) {
    while ((size_t)task->i < f->size) {
        const char c = f->data[task->i];
        if (c == '{' || c == '}') {
            const bool twice = f->data[task->i + 1] == c; /* a NUL ends the string */
            if (!twice && (c == '}' || (size_t)task->i + 1 >= f->size)) {
                gw_raise(vm, GW_X_ValueError, "Single '%c' encountered in format string", c);
                return -1;
            }
            task->i++;
            if (!twice) {
                return 1;
            }
        }
        gw_buffer_char(&task->text, c);
        task->i++;
    }
    return 0;
}

/* A spec with fields in it is a format string itself, for the same arguments. */
static gw_flow nested_spec(gw_vm *vm, gw_task *task, const gw_str *f, const field *g,
                           gw_value *out);

static gw_flow format_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    gw_value *v = task->values;
    const gw_str *f = gw_as_str(v[FORMAT]);
    field g;
    size_t next;
    GW_TASK_BEGIN(task)
    for (;;) {
        const int more = copy_plain(vm, task, f);
        if (more < 0) {
            return GW_RAISED;
        }
        if (more == 0) {
            return gw_return_str(gw_str_of_buffer(vm, &task->text), out);
        }
        if (!read_field(vm, f, (size_t)task->i, f->size, &g)) {
            return GW_RAISED;
        }
        task->hash = part_end(f, g.name, g.name_end);
        GW_AWAIT(task, first_value(vm, task, f, g.name, (size_t)task->hash, &in));
        gw_assign_take(&v[VALUE], in);
        for (;;) {
            read_field(vm, f, (size_t)task->i, f->size, &g);
            if ((size_t)task->hash >= g.name_end) {
                break;
            }
            next = (size_t)task->hash;
            if (f->data[next] != '.' && f->data[next] != '[') {
                return gw_raise(vm, GW_X_ValueError,
                                "Only '.' or '[' may follow ']' in format field specifier");
            }
            GW_AWAIT(task,
                     next_part(vm, v[VALUE], f, (size_t)task->hash, g.name_end, &task->place, &in));
            task->hash = task->place;
            gw_assign_take(&v[VALUE], in);
        }
        GW_AWAIT(task, nested_spec(vm, task, f, &g, &in));
        gw_assign_take(&v[SPEC], in);
        read_field(vm, f, (size_t)task->i, f->size, &g);
        task->i = (int64_t)g.end;
        if (g.conversion && !strchr("sra", g.conversion)) {
            return gw_raise(vm, GW_X_ValueError, "Unknown conversion specifier %c", g.conversion);
        }
        GW_AWAIT(task, g.conversion ? gw_format_converted(vm, v[VALUE], g.conversion,
                                                          gw_as_str(v[SPEC]), &in)
                                    : gw_format(vm, v[VALUE], gw_as_str(v[SPEC]), &in));
        gw_buffer_add(&task->text, gw_as_str(in)->data, gw_as_str(in)->size);
        gw_release_value(in);
    }
    GW_TASK_END
    return GW_RAISED;
}

static gw_flow nested_spec(gw_vm *vm, gw_task *task, const gw_str *f, const field *g,
                           gw_value *out) {
    gw_str *spec = gw_str_new(vm, f->data + g->spec, g->spec_end - g->spec);
    if (!spec || !memchr(spec->data, '{', spec->size)) {
        return gw_return_str(spec, out);
    }
    if (!gw_is_unset(task->values[NESTED])) {
        gw_object_release(spec);
        return gw_raise(vm, GW_X_ValueError, "Max string recursion exceeded");
    }
    const gw_value values[N_VALUES] = {
        gw_object_value(spec), task->values[ARGS], task->values[KEYWORDS], gw_unset(), gw_unset(),
        gw_bool(true)};
    gw_task *inner;
    const gw_flow flow = gw_task_start(vm, format_step, values, N_VALUES, &inner);
    if (flow == GW_CALLED) {
        inner->j = task->j;
        int64_t fields = 0; /* automatic numbers go on after those of the spec */
        for (size_t i = 0; i + 1 < spec->size; i++) {
            fields += spec->data[i] == '{' && strchr("}!:.[", spec->data[i + 1]);
        }
        task->j = task->j < 0 ? -1 : task->j + fields;
    }
    gw_object_release(spec);
    return flow;
}

/* Text without a field is its own result, even of a subclass of str. */
static bool is_plain(const gw_str *f) {
    return f->size && !memchr(f->data, '{', f->size) && !memchr(f->data, '}', f->size);
}

gw_flow gw_str_format_method(gw_vm *vm, const gw_args *args, gw_value *out) {
    if (is_plain(gw_as_str(args->values[0]))) {
        *out = gw_retain(args->values[0]);
        return GW_RETURNED;
    }
    gw_tuple *positional = gw_tuple_new(vm, args->values + 1, args->n - 1);
    gw_dict *keywords = gw_dict_new(vm);
    bool done = positional && keywords;
    for (size_t i = 0; done && i < args->n_keywords; i++) {
        done =
            gw_dict_set_str(vm, keywords, gw_as_str(args->keywords[i]), args->values[args->n + i]);
    }
    gw_flow flow = GW_RAISED;
    if (done) {
        const gw_value values[N_VALUES] = {args->values[0],
                                           gw_object_value(positional),
                                           gw_object_value(keywords),
                                           gw_unset(),
                                           gw_unset(),
                                           gw_unset()};
        flow = gw_task_start(vm, format_step, values, N_VALUES, NULL);
    }
    gw_object_release(positional);
    gw_object_release(keywords);
    return flow;
}

gw_flow gw_str_format_map(gw_vm *vm, const gw_args *args, gw_value *out) {
    if (is_plain(gw_as_str(args->values[0]))) {
        *out = gw_retain(args->values[0]);
        return GW_RETURNED;
    }
    const gw_value values[N_VALUES] = {args->values[0], gw_none(),  args->values[1],
                                       gw_unset(),      gw_unset(), gw_unset()};
    return gw_task_start(vm, format_step, values, N_VALUES, NULL);
}
