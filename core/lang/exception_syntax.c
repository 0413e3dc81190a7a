#include "lang/exception_syntax.h"

#include <string.h>

#include "lang/list.h"
#include "lang/type.h"

/* --- Lines ------------------------------------------------------------------------------------ */

const char *gw_line_of(const char *source, size_t length, int32_t line, size_t *size) {
    const char *at = source, *end = source + length;
    for (int32_t l = 1; l < line && at < end; l++) {
        const char *newline = memchr(at, '\n', (size_t)(end - at));
        at = newline ? newline + 1 : end;
    }
    const char *newline = memchr(at, '\n', (size_t)(end - at));
    *size = (size_t)((newline ? newline : end) - at);
    *size -= *size > 0 && at[*size - 1] == '\r';
    return at;
}

void gw_write_syntax_line(gw_buffer *out, const char *line, size_t size, gw_site site) {
    int32_t indent = 0;
    while (size > 0 && (*line == ' ' || *line == '\t' || *line == '\f')) {
        line++, size--, indent++;
    }
    gw_buffer_text(out, "    ");
    gw_buffer_add(out, line, size);
    gw_buffer_text(out, "\n");
    int32_t start = site.column - indent, end = site.end_column - indent;
    if (start < 0 || site.end_column < 0) {
        return;
    }
    gw_buffer_text(out, "    ");
    int32_t column = 0, last = 0; /* in code points */
    for (size_t i = 0; i < size; i++) {
        bool begins = ((unsigned char)line[i] & 0xc0) != 0x80;
        if (begins && column++ < start) {
            gw_buffer_char(out, line[i] == '\t' ? '\t' : ' ');
        }
        last = column;
    }
    for (; last < start; last++) {
        gw_buffer_char(out, ' ');
    }
    end = site.end_line > site.line ? column : end;
    for (int32_t i = start; i < end || i == start; i++) {
        gw_buffer_char(out, '^');
    }
    gw_buffer_text(out, "\n");
}

/* --- Raising ---------------------------------------------------------------------------------- */

/* The line that is wrong; None when CPython, too, only compiles what it has parsed. */
static gw_value line_text(gw_vm *vm, const gw_syntax_error *error, const char *source,
                          size_t length, bool expression) {
    size_t size = 0;
    if (error->late) {
        return gw_none();
    }
    const char *line = gw_line_of(source, length, error->site.line, &size);
    const bool unread = strncmp(error->message, "unterminated ", 13) == 0;
    const bool ends = line + size < source + length || (!expression && !unread);
    gw_str *text = gw_str_format(vm, "%.*s%s", (int)size, line, ends ? "\n" : "");
    return text ? gw_object_value(text) : gw_unset();
}

/* CPython's parser knows no end of some. */
static int32_t end_offset(const gw_syntax_error *error) {
    if (!error->late && strcmp(error->type, "IndentationError") == 0) {
        return -1;
    }
    return strstr(error->message, "' was never closed") ? 0 : error->site.end_column + 1;
}

static gw_tuple *place_of(gw_vm *vm, const gw_syntax_error *error, gw_value line, size_t length,
                          const char *filename) {
    gw_str *name = gw_str_text(vm, filename);
    gw_site site = error->site;
    if (length == 0) { /* eval("") */
        site.line = site.end_line = 0;
    }
    const gw_value items[] = {gw_object_value(name),   gw_int(site.line),
                              gw_int(site.column + 1), line,
                              gw_int(site.end_line),   gw_int(end_offset(error))};
    gw_tuple *place = name ? gw_tuple_new(vm, items, 6) : NULL;
    gw_object_release(name);
    return place;
}

static gw_exception_id class_of(const gw_syntax_error *error) {
    return strcmp(error->type, "IndentationError") == 0 ? GW_X_IndentationError
           : strcmp(error->type, "TabError") == 0       ? GW_X_TabError
                                                        : GW_X_SyntaxError;
}

gw_flow gw_raise_syntax(gw_vm *vm, const gw_syntax_error *error, const char *source, size_t length,
                        const char *filename, bool expression) {
    gw_value line = line_text(vm, error, source, length, expression);
    gw_tuple *place = gw_is_unset(line) ? NULL : place_of(vm, error, line, length, filename);
    gw_str *message = place ? gw_str_text(vm, error->message) : NULL;
    gw_exception *e = NULL;
    if (message) {
        const gw_value args[] = {gw_object_value(message), gw_object_value(place)};
        e = gw_exception_new(vm, vm->exceptions[class_of(error)], gw_tuple_new(vm, args, 2));
    }
    gw_object_release(message);
    gw_object_release(place);
    gw_release_value(line);
    if (e) {
        gw_raise_object(vm, gw_object_value(e));
        gw_object_release(e);
    }
    return GW_RAISED;
}

/* --- Telling ---------------------------------------------------------------------------------- */

const gw_tuple *gw_syntax_place(const gw_vm *vm, const gw_exception *e) {
    const bool has = gw_type_is_subtype(e->object.type, vm->exceptions[GW_X_SyntaxError]) &&
                     e->args->length == 2 && gw_is_str(e->args->items[0]) &&
                     gw_is_tuple(e->args->items[1]) && gw_as_tuple(e->args->items[1])->length == 6;
    return has ? gw_as_tuple(e->args->items[1]) : NULL;
}

gw_flow gw_syntax_str(gw_vm *vm, const gw_exception *e, gw_value *out) {
    const gw_tuple *place = gw_syntax_place(vm, e);
    const char *name = gw_as_str(place->items[0])->data, *slash = strrchr(name, '/');
    return gw_return_str(gw_str_format(vm, "%s (%s, line %d)", gw_as_str(e->args->items[0])->data,
                                       slash ? slash + 1 : name, (int)place->items[1].i),
                         out);
}

void gw_write_syntax_place(gw_buffer *out, const gw_tuple *place) {
    const gw_value *v = place->items;
    gw_buffer_format(out, "  File \"%s\", line %d\n", gw_as_str(v[0])->data, (int)v[1].i);
    if (gw_is_str(v[3]) && gw_as_str(v[3])->size) {
        const gw_str *line = gw_as_str(v[3]);
        const gw_site site = {(int32_t)v[1].i, (int32_t)v[2].i - 1, (int32_t)v[4].i,
                              (int32_t)v[5].i - 1};
        gw_write_syntax_line(out, line->data, strcspn(line->data, "\n"), site);
    }
}

/* What a program has set itself comes first. */
static gw_value own_of(gw_vm *vm, gw_value self, const char *name) {
    const gw_dict *own = gw_object_attributes(vm, self, false);
    return own ? gw_dict_get_text(vm, own, name) : gw_unset();
}

static gw_flow set_own(gw_vm *vm, gw_value self, const char *name, gw_value value) {
    if (gw_is_unset(value)) {
        return gw_raise(vm, GW_X_NotImplementedError,
                        "deleting %s of a SyntaxError is not supported in the playground", name);
    }
    gw_dict *own = gw_object_attributes(vm, self, true);
    return own && gw_dict_set_text(vm, own, name, value) ? GW_RETURNED : GW_RAISED;
}

#define PART(name, part)                                                  \
    static gw_flow get_##name(gw_vm *vm, gw_value self, gw_value *out) {  \
        const gw_exception *e = (gw_exception *)self.o;                   \
        const gw_tuple *place = gw_syntax_place(vm, e);                   \
        const gw_value own = own_of(vm, self, #name);                     \
        *out = gw_retain(!gw_is_unset(own) ? own : part);                 \
        (void)place;                                                      \
        return GW_RETURNED;                                               \
    }                                                                     \
    static gw_flow set_##name(gw_vm *vm, gw_value self, gw_value value) { \
        return set_own(vm, self, #name, value);                           \
    }
#define PLACE(name, at) PART(name, place ? place->items[at] : gw_none())
PART(msg, e->args->length ? e->args->items[0] : gw_none())
PLACE(filename, 0)
PLACE(lineno, 1)
PLACE(offset, 2)
PLACE(text, 3)
PLACE(end_lineno, 4)
PLACE(end_offset, 5)
#undef PLACE
#undef PART

const gw_getset_def gw_syntax_getsets[] = {{"msg", get_msg, set_msg, NULL},
                                           {"filename", get_filename, set_filename, NULL},
                                           {"lineno", get_lineno, set_lineno, NULL},
                                           {"offset", get_offset, set_offset, NULL},
                                           {"text", get_text, set_text, NULL},
                                           {"end_lineno", get_end_lineno, set_end_lineno, NULL},
                                           {"end_offset", get_end_offset, set_end_offset, NULL},
                                           {NULL, NULL, NULL, NULL}};
