#include "lang/traceback_lines.h"

#include <string.h>

#include "lang/text.h"

static const gw_source *source_of(const gw_vm *vm, const char *filename) {
    for (const gw_source *s = vm->sources; s; s = s->next) {
        if (!(s->code->flags & GW_CODE_OF_TEXT) && strcmp(s->code->filename, filename) == 0 &&
            strcmp(filename, "<string>") != 0) { /* CPython looks for a file */
            return s;
        }
    }
    return NULL;
}

const char *gw_source_line(const gw_vm *vm, const char *filename, int32_t line, size_t *size) {
    const gw_source *source = source_of(vm, filename);
    const char *at = source ? source->text : NULL;
    for (int32_t i = 1; at && i < line; i++) {
        const char *end = strchr(at, '\n');
        at = end ? end + 1 : NULL;
    }
    if (!at) {
        return NULL;
    }
    *size = strcspn(at, "\r\n");
    return at;
}

/* The part of a line that a site is, as bytes. */
typedef struct segment {
    const char *text;
    size_t size;
} segment;

/* Steps over a string or a bracket's inside; otherwise by one byte. Expressions that span no lines.
 */
static size_t step_over(segment s, size_t at, int *depth) {
    const char c = s.text[at];
    if (c == '\'' || c == '"') {
        size_t i = at + 1;
        while (i < s.size && s.text[i] != c) {
            i += s.text[i] == '\\' ? 2 : 1;
        }
        return i + 1;
    }
    *depth += c == '(' || c == '[' || c == '{';
    *depth -= c == ')' || c == ']' || c == '}';
    return at + 1;
}

/* Where parentheses that begin at `at` close. */
static size_t closing(segment s, size_t at) {
    int depth = 0;
    do {
        at = step_over(s, at, &depth);
    } while (depth > 0 && at < s.size);
    return at;
}

static segment trimmed(segment s) {
    while (s.size && *s.text == ' ') {
        s = (segment){s.text + 1, s.size - 1};
    }
    while (s.size && s.text[s.size - 1] == ' ') {
        s.size--;
    }
    return s;
}

/* Is it of a tuple or a generator, whose parentheses are its own? */
static bool owns_parentheses(segment inside) {
    int depth = 0;
    bool any = false;
    for (size_t at = 0; at < inside.size;) {
        const char *c = inside.text + at;
        if (depth == 0 && (*c == ',' || (inside.size - at > 4 && memcmp(c, " for ", 5) == 0))) {
            return true;
        }
        any = any || *c != ' ';
        at = step_over(inside, at, &depth);
    }
    return !any;
}

/* The expression that all of this is, as CPython counts: parentheses around it are no part of it.
 */
static segment value_in(segment s) {
    segment v = trimmed(s);
    while (v.size > 1 && *v.text == '(' && closing(v, 0) == v.size) {
        const segment inside = trimmed((segment){v.text + 1, v.size - 2});
        if (owns_parentheses(inside)) {
            break;
        }
        v = inside;
    }
    return v;
}

static size_t end_of_value(segment s) {
    const segment v = value_in(s);
    return (size_t)(v.text - s.text) + v.size;
}

static bool ends_operand(segment s, size_t at) {
    while (at > 0 && s.text[at - 1] == ' ') {
        at--;
    }
    return at > 0 && !strchr("+-*/%@&|^~<>=(,[{", s.text[at - 1]);
}

/* Where the operator of a binary expression stands, whose operands have no looser one: the last of
 * its kind outside of brackets (of powers the first). */
static bool find_operator(segment s, gw_binary_op op, size_t *from, size_t *to) {
    static const char *const symbols[] = {"+", "-", "*", "/", "//", "%", "**",
                                          "@", "&", "|", "^", "<<", ">>"};
    const char *symbol = symbols[op];
    const size_t n = strlen(symbol);
    int depth = 0;
    bool found = false;
    size_t operator= 0;
    for (size_t at = 0; at < s.size;) {
        const char c = s.text[at];
        const bool twice = at + 1 < s.size && s.text[at + 1] == c && strchr("*/<>", c);
        const size_t width = twice ? 2 : 1;
        if (depth == 0 && c == *symbol && width == n && ends_operand(s, at) &&
            !(found && op == GW_BIN_POW)) {
            operator= at;
            found = true;
        }
        at = depth == 0 && twice ? at + 2 : step_over(s, at, &depth);
    }
    if (found) { /* what follows the left side; a parenthesis around that comes first */
        *from = end_of_value((segment){s.text, operator});
        while (s.text[*from] == ' ') {
            ++*from;
        }
        const size_t after = operator+ n;
        const char *right = value_in((segment){s.text + after, s.size - after}).text;
        const char *next = s.text + *from + 1;
        *to = *from + (next < right && *next != ' ' ? 2 : 1);
    }
    return found;
}

/* The subscript of an expression: from the end of its value to one after the end of its index. */
static bool find_brackets(segment s, size_t *from, size_t *to, size_t *bracket) {
    int depth = 0;
    bool found = false;
    for (size_t at = 0; at < s.size;) {
        if (depth == 0 && s.text[at] == '[' && at > 0) {
            *bracket = at;
            found = true;
        }
        at = step_over(s, at, &depth);
    }
    if (found) {
        const size_t inside = *bracket + 1;
        *from = end_of_value((segment){s.text, *bracket});
        *to = inside + end_of_value((segment){s.text + inside, s.size - inside - 1}) + 1;
    }
    return found;
}

/* How many items a literal has that is a constant to CPython: a string, or a tuple of what are no
 * names, calls or containers that change; 0 for anything else. */
static size_t constant_length(segment s) {
    int depth = 0;
    if (s.size > 1 && (s.text[0] == '\'' || s.text[0] == '"')) {
        return step_over(s, 0, &depth) == s.size ? s.size - 2 : 0;
    }
    size_t commas = 0;
    bool any = false;
    for (size_t at = 1; s.size > 1 && s.text[0] == '(' && at + 1 < s.size;) {
        const char c = s.text[at];
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || strchr("_([{", c)) {
            return 0;
        }
        commas += c == ',';
        any = c == ',' ? false : any || c != ' ';
        at = step_over(s, at, &depth);
    }
    return commas ? commas + any : 0;
}

/* CPython reads the expression again to mark its parts, and by then ('a', 'b')[0] is 'a'. */
static bool is_folded(segment s, size_t bracket) {
    size_t index = 0;
    for (size_t at = bracket + 1; at + 1 < s.size; at++) {
        if (s.text[at] < '0' || s.text[at] > '9' || index > s.size) {
            return false;
        }
        index = index * 10 + (size_t)(s.text[at] - '0');
    }
    return bracket + 2 < s.size && index < constant_length((segment){s.text, bracket});
}

/* What of an expression is marked with ^ and not ~: its operator, or its subscript. */
static bool find_anchors(segment s, gw_instruction instruction, size_t *from, size_t *to) {
    size_t bracket = 0;
    switch (gw_instruction_op(instruction)) {
    case GW_OP_BINARY:
        return find_operator(s, (gw_binary_op)gw_instruction_arg(instruction), from, to);
    case GW_OP_LOAD_SUBSCR:
    case GW_OP_STORE_SUBSCR:
    case GW_OP_DELETE_SUBSCR:
        return find_brackets(s, from, to, &bracket) && !is_folded(s, bracket);
    default:
        return false;
    }
}

/* ~~^~~ under the part of the line that the site is, unless that is all of it and nothing in it
 * stands out. Columns count code points; `indent` of them are not shown. */
static void write_markers(gw_buffer *out, const char *line, size_t size, size_t indent,
                          const gw_trace_entry *entry) {
    const gw_site *site = &entry->site;
    size_t length = 0, from = 0, to = 0;
    gw_text_length(line, size, &length);
    const size_t begin = site->column < 0 ? 0 : (size_t)site->column;
    const size_t end = site->end_line == site->line ? (size_t)site->end_column : length;
    if (end <= begin || begin < indent || end > length) {
        return;
    }
    const size_t at = gw_text_offset(line, size, begin);
    const segment s = {line + at, gw_text_offset(line, size, end) - at};
    const bool whole = site->end_line == site->line || ends_operand(s, s.size);
    const bool anchored = whole && find_anchors(s, entry->instruction, &from, &to);
    if (!anchored && begin == indent && end == length) {
        return;
    }
    if (anchored) { /* bytes to columns */
        gw_text_length(s.text, to, &to);
        gw_text_length(s.text, from, &from);
    }
    gw_buffer_text(out, "    ");
    for (size_t i = indent; i < end; i++) {
        const bool marked = !anchored || (i >= begin + from && i < begin + to);
        gw_buffer_char(out, i < begin ? ' ' : marked ? '^' : '~');
    }
    gw_buffer_char(out, '\n');
}

gw_shown_line gw_write_place(const gw_vm *vm, gw_buffer *out, const gw_code *code, gw_site site) {
    gw_shown_line l = {0};
    gw_buffer_format(out, "  File \"%s\", line %d, in %s\n", code->filename, (int)site.line,
                     code->name);
    l.text = gw_source_line(vm, code->filename, site.line, &l.size);
    if (!l.text) {
        return l;
    }
    while (l.indent < l.size && (l.text[l.indent] == ' ' || l.text[l.indent] == '\t')) {
        l.indent++;
    }
    while (l.size > l.indent && (l.text[l.size - 1] == ' ' || l.text[l.size - 1] == '\t')) {
        l.size--;
    }
    gw_buffer_text(out, "    ");
    gw_buffer_add(out, l.text + l.indent, l.size - l.indent);
    gw_buffer_char(out, '\n');
    return l;
}

void gw_write_trace_line(const gw_vm *vm, gw_buffer *out, const gw_trace_entry *entry) {
    const gw_code *code = ((gw_code_object *)entry->code)->code;
    const gw_shown_line l = gw_write_place(vm, out, code, entry->site);
    if (l.text) {
        write_markers(out, l.text, l.size, l.indent, entry);
    }
}

static bool is_same_line(const gw_trace_entry *a, const gw_trace_entry *b) {
    return a->code == b->code && a->site.line == b->site.line;
}

void gw_write_trace_lines(const gw_vm *vm, gw_buffer *out, const gw_exception *e) {
    size_t same = 0;
    for (size_t i = e->n_trace; i > 0; i--) {
        const gw_trace_entry *entry = &e->trace[i - 1];
        same = i < e->n_trace && is_same_line(entry, &e->trace[i]) ? same + 1 : 0;
        if (same < 3) {
            gw_write_trace_line(vm, out, entry);
        }
        const bool last = i == 1 || !is_same_line(entry, &e->trace[i - 2]);
        if (last && same >= 3) {
            gw_buffer_format(out, "  [Previous line repeated %zu more time%s]\n", same - 2,
                             same == 3 ? "" : "s");
        }
    }
}
