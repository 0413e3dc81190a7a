/* SyntaxWarnings: what is surely not meant (check_compare, check_caller, check_subscripter,
 * check_index and compiler_assert of CPython's compile.c). */
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "lang/compiler.h"

static gw_code_warning *add(gw_compiler *c) {
    c->warnings =
        gw_grow(c, c->warnings, c->n_warnings, &c->warnings_capacity, sizeof *c->warnings);
    return c->failed ? NULL : &c->warnings[c->n_warnings++];
}

static void warn(gw_compiler *c, gw_site site, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
static void warn(gw_compiler *c, gw_site site, const char *format, ...) {
    gw_code_warning *w = add(c);
    if (!w)
        return;
    w->line = site.line;
    va_list list;
    va_start(list, format);
    vsnprintf(w->message, sizeof w->message, format, list);
    va_end(list);
}

void gw_warn_again(gw_compiler *c, uint32_t start, uint32_t end) {
    for (uint32_t i = start; i < end && !c->failed; i++) {
        gw_code_warning *w = add(c);
        if (w)
            *w = c->warnings[i];
    }
}

bool gw_take_warnings(gw_compiler *c, gw_code *code) {
    const size_t size = c->n_warnings * sizeof *c->warnings;
    bool done = true;
    if (code && c->n_warnings) {
        code->warnings = gw_alloc(c->ctx, size);
        done = code->warnings != NULL;
        if (done) {
            memcpy(code->warnings, c->warnings, size);
            code->n_warnings = c->n_warnings;
        }
    }
    gw_release(c->ctx, c->warnings, c->warnings_capacity * sizeof *c->warnings);
    return done;
}

static const char *folded_type(const gw_expr *e, int depth);

/* The type that an expression surely has; NULL: any. */
static const char *sure_type(const gw_expr *e) {
    static const char *const constants[] = {
        [GW_CONST_NONE] = "NoneType",     [GW_CONST_FALSE] = "bool", [GW_CONST_TRUE] = "bool",
        [GW_CONST_ELLIPSIS] = "ellipsis", [GW_CONST_INT] = "int",    [GW_CONST_FLOAT] = "float",
        [GW_CONST_IMAGINARY] = "complex", [GW_CONST_STR] = "str",    [GW_CONST_BYTES] = "bytes",
        [GW_CONST_TUPLE] = "tuple",       [GW_CONST_BIG] = "int",    [GW_CONST_CODE] = "code",
    };
    switch (e->kind) {
    case GW_E_CONST:
        return constants[e->constant.kind];
    case GW_E_TUPLE:
        return "tuple";
    case GW_E_LIST:
    case GW_E_LISTCOMP:
        return "list";
    case GW_E_DICT:
    case GW_E_DICTCOMP:
        return "dict";
    case GW_E_SET:
    case GW_E_SETCOMP:
        return "set";
    case GW_E_GENEXP:
        return "generator";
    case GW_E_LAMBDA:
        return "function";
    case GW_E_JOINED:
    case GW_E_FORMATTED:
        return "str";
    default:
        return folded_type(e, 0);
    }
}

enum { MOST_FOLDED = 40 }; /* so deep are operators looked into */

static bool is_any(const char *type, const char *a, const char *b, const char *c) {
    return strcmp(type, a) == 0 || strcmp(type, b) == 0 || strcmp(type, c) == 0;
}

static bool is_not_zero(const gw_expr *e) {
    return e->kind == GW_E_CONST && ((e->constant.kind == GW_CONST_INT && e->constant.i != 0) ||
                                     (e->constant.kind == GW_CONST_FLOAT && e->constant.f != 0.0));
}

static const char *type_of_binary(const gw_expr *e, int depth) {
    const char *left = folded_type(e->binary.left, depth);
    const char *right = left ? folded_type(e->binary.right, depth) : NULL;
    if (!right || !is_any(left, "int", "bool", "float") || !is_any(right, "int", "bool", "float"))
        return NULL;
    const bool whole = strcmp(left, "float") != 0 && strcmp(right, "float") != 0;
    switch ((gw_binary_op)e->op) {
    case GW_BIN_ADD:
    case GW_BIN_SUB:
    case GW_BIN_MUL:
        return whole ? "int" : "float";
    case GW_BIN_DIV:
        return is_not_zero(e->binary.right) ? "float" : NULL;
    case GW_BIN_FLOORDIV:
    case GW_BIN_MOD:
        return !is_not_zero(e->binary.right) ? NULL : whole ? "int" : "float";
    default:
        return NULL;
    }
}

/* The type of what CPython's optimizer makes of constants (its powers, shifts and operators of bits
 * and strings are not looked at); NULL: it leaves the expression as it is. */
static const char *folded_type(const gw_expr *e, int depth) {
    if (e->kind == GW_E_CONST)
        return sure_type(e);
    if (depth == MOST_FOLDED || (e->kind != GW_E_UNARY && e->kind != GW_E_BINARY))
        return NULL;
    if (e->kind == GW_E_BINARY)
        return type_of_binary(e, depth + 1);
    const char *type = folded_type(e->operand, depth + 1);
    if (type && e->op == GW_UN_NOT)
        return "bool";
    if (type && is_any(type, "int", "bool", "float"))
        return strcmp(type, "float") != 0 ? "int" : e->op == GW_UN_INVERT ? NULL : type;
    return NULL;
}

/* Does CPython know its value before the program runs? */
static bool is_folded(const gw_expr *e) {
    bool folded = true;
    switch (e->kind) {
    case GW_E_CONST:
        return true;
    case GW_E_TUPLE:
        for (uint32_t i = 0; i < e->items.count && folded; i++)
            folded = is_folded(e->items.at[i]);
        return folded;
    case GW_E_UNARY:
    case GW_E_BINARY:
        return !(e->kind == GW_E_UNARY && e->op == GW_UN_NOT) && folded_type(e, 0);
    default:
        return false;
    }
}

/* None, True, False and ... are what they are; so is what is not known yet. */
static bool has_identity(const gw_expr *e) {
    if (e->kind == GW_E_CONST)
        return e->constant.kind == GW_CONST_NONE || e->constant.kind == GW_CONST_FALSE ||
               e->constant.kind == GW_CONST_TRUE || e->constant.kind == GW_CONST_ELLIPSIS;
    return !is_folded(e);
}

static void warn_of_is(gw_compiler *c, const gw_expr *e) {
    bool left = has_identity(e->compare.left);
    for (uint32_t i = 0; i < e->compare.rights.count; i++) {
        const bool right = has_identity(e->compare.rights.at[i]);
        const uint8_t op = e->compare.ops[i];
        if ((op == GW_CMP_IS || op == GW_CMP_IS_NOT) && !(left && right)) {
            const bool folded = e->op && e->compare.rights.count == 1; /* not a is b: a is not b */
            const bool is = (op == GW_CMP_IS) != folded;
            warn(c, e->site, "\"%s\" with a literal. Did you mean \"%s\"?", is ? "is" : "is not",
                 is ? "==" : "!=");
            return;
        }
        left = right;
    }
}

static void warn_of_call(gw_compiler *c, const gw_expr *e) {
    const char *type = e->call.left->kind == GW_E_LAMBDA ? NULL : sure_type(e->call.left);
    if (type)
        warn(c, e->site, "'%s' object is not callable; perhaps you missed a comma?", type);
}

static bool is_not_subscriptable(const gw_expr *e) {
    if (e->kind == GW_E_CONST)
        return e->constant.kind != GW_CONST_STR && e->constant.kind != GW_CONST_BYTES;
    if (e->kind == GW_E_UNARY || e->kind == GW_E_BINARY)
        return folded_type(e, 0) != NULL;
    return e->kind == GW_E_SET || e->kind == GW_E_SETCOMP || e->kind == GW_E_GENEXP ||
           e->kind == GW_E_LAMBDA;
}

static bool is_sequence(const gw_expr *e) {
    if (e->kind == GW_E_CONST)
        return e->constant.kind == GW_CONST_STR || e->constant.kind == GW_CONST_BYTES;
    return e->kind == GW_E_TUPLE || e->kind == GW_E_LIST || e->kind == GW_E_LISTCOMP ||
           e->kind == GW_E_JOINED || e->kind == GW_E_FORMATTED;
}

static void warn_of_subscript(gw_compiler *c, const gw_expr *e) {
    const gw_expr *left = e->subscript.left;
    const char *index = sure_type(e->subscript.index);
    if (is_not_subscriptable(left))
        warn(c, e->site, "'%s' object is not subscriptable; perhaps you missed a comma?",
             sure_type(left));
    if (is_sequence(left) && index && strcmp(index, "int") != 0 && strcmp(index, "bool") != 0)
        warn(c, e->site,
             "%s indices must be integers or slices, not %s; perhaps you missed a comma?",
             sure_type(left), index);
}

void gw_warn_of_expr(gw_compiler *c, const gw_expr *e) {
    static const char *const written[] = {"",      "decimal", "hexadecimal",
                                          "octal", "binary",  "imaginary"};
    if (c->failed)
        return;
    if (e->kind == GW_E_CONST && e->op)
        warn(c, e->site, "invalid %s literal", written[e->op]);
    else if (e->kind == GW_E_COMPARE)
        warn_of_is(c, e);
    else if (e->kind == GW_E_CALL)
        warn_of_call(c, e);
    else if (e->kind == GW_E_SUBSCRIPT)
        warn_of_subscript(c, e);
}

void gw_warn_of_assert(gw_compiler *c, const gw_stmt *s) {
    if (s->assertion.value->kind == GW_E_TUPLE && s->assertion.value->items.count)
        warn(c, s->site, "assertion is always true, perhaps remove parentheses?");
}
