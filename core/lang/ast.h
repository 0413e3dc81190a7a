/* The syntax tree. It lives in the compilation's arena.
 *
 * Note [Left spines]: `a + b + c`, `f(x).y[0]` and the like nest to the left as deep as they are
 * long. Such nodes begin with `left`, whose `up` points back to them, so that walks go down and up
 * without recursion; every other nesting is bounded by the parser. */
#ifndef GW_LANG_AST_H
#define GW_LANG_AST_H

#include "lang/arena.h"
#include "lang/code.h"

typedef enum gw_expr_kind {
    GW_E_NAME,
    GW_E_CONST,
    GW_E_TUPLE,
    GW_E_LIST,
    GW_E_SET,
    GW_E_DICT,
    GW_E_BINARY,
    GW_E_COMPARE,
    GW_E_UNARY,
    GW_E_AND,
    GW_E_OR,
    GW_E_CONDITIONAL,
    GW_E_LAMBDA,
    GW_E_CALL,
    GW_E_ATTRIBUTE,
    GW_E_SUBSCRIPT,
    GW_E_SLICE,
    GW_E_STARRED,
    GW_E_NAMED,
    GW_E_YIELD,
    GW_E_YIELD_FROM,
    GW_E_JOINED,
    GW_E_FORMATTED,
    GW_E_LISTCOMP,
    GW_E_SETCOMP,
    GW_E_DICTCOMP,
    GW_E_GENEXP,
} gw_expr_kind;

/* Comparison operators beyond gw_compare_op. */
enum { GW_CMP_IS = GW_CMP_GE + 1, GW_CMP_IS_NOT, GW_CMP_IN, GW_CMP_NOT_IN };

struct gw_scope;
typedef struct gw_expr gw_expr;
typedef struct gw_stmt gw_stmt;

typedef struct gw_exprs {
    gw_expr **at;
    uint32_t count;
} gw_exprs;

typedef struct gw_stmts {
    gw_stmt **at;
    uint32_t count;
} gw_stmts;

typedef struct gw_clause { /* for target in iter if .. if .. */
    gw_expr *target, *iter;
    gw_exprs ifs;
} gw_clause;

typedef struct gw_parameter {
    const gw_name *name; /* NULL: not there */
    gw_site site;
    gw_expr *annotation, *value; /* value: the default */
} gw_parameter;

typedef struct gw_parameters {
    gw_parameter *at; /* positional ones, then keyword-only ones */
    uint32_t n_posonly, n_positional, n_kwonly;
    gw_parameter varargs, varkeywords;
} gw_parameters;

typedef struct gw_keyword {
    const gw_name *name; /* NULL: **value */
    gw_expr *value;
    gw_site site;
} gw_keyword;

typedef struct gw_call {
    gw_expr *left;
    gw_exprs args;
    gw_keyword *keywords;
    uint32_t n_keywords;
} gw_call;

/* How a number was written that a keyword follows without a space (CONST). */
typedef enum gw_touching {
    GW_TOUCHING_NONE,
    GW_TOUCHING_DECIMAL,
    GW_TOUCHING_HEXADECIMAL,
    GW_TOUCHING_OCTAL,
    GW_TOUCHING_BINARY,
    GW_TOUCHING_IMAGINARY
} gw_touching;

struct gw_expr {
    uint8_t kind; /* gw_expr_kind */
    uint8_t op;   /* gw_binary_op, gw_unary_op, the conversion of a field (FORMAT's a & 3), or 1:
                   * a comparison below an odd number of nots; of a number that a keyword touches, the
                   * gw_touching */
    bool parenthesized;
    gw_site site;
    gw_expr *up;
    union {
        const gw_name *name; /* NAME */
        gw_const constant;
        gw_exprs items;   /* TUPLE LIST SET AND OR JOINED */
        gw_expr *operand; /* UNARY STARRED YIELD (or NULL) YIELD_FROM */
        struct {
            gw_exprs keys, values; /* a NULL key: **value */
        } dict;
        struct {
            gw_expr *left, *right;
        } binary;
        struct {
            gw_expr *left;
            uint8_t *ops;
            gw_exprs rights;
        } compare;
        struct {
            gw_expr *test, *body, *orelse;
        } conditional;
        struct {
            gw_parameters *parameters;
            gw_expr *body;
            struct gw_scope *scope;
        } lambda;
        gw_call call;
        struct {
            gw_expr *left;
            const gw_name *name;
        } attribute;
        struct {
            gw_expr *left, *index;
        } subscript;
        struct {
            gw_expr *lower, *upper, *step; /* each may be NULL */
        } slice;
        struct {
            gw_expr *target, *value;
        } named;
        struct {
            gw_expr *value, *spec; /* spec NULL or a JOINED */
        } formatted;
        struct {
            gw_expr *element, *value; /* value: of a dict's pair */
            gw_clause *clauses;
            uint32_t n_clauses;
            struct gw_scope *scope;
        } comprehension;
    };
};

typedef enum gw_stmt_kind {
    GW_S_EXPR,
    GW_S_ASSIGN,
    GW_S_AUGASSIGN,
    GW_S_ANNASSIGN,
    GW_S_RETURN,
    GW_S_DELETE,
    GW_S_PASS,
    GW_S_BREAK,
    GW_S_CONTINUE,
    GW_S_RAISE,
    GW_S_GLOBAL,
    GW_S_NONLOCAL,
    GW_S_ASSERT,
    GW_S_IMPORT,
    GW_S_IMPORT_FROM,
    GW_S_IF,
    GW_S_WHILE,
    GW_S_FOR,
    GW_S_MATCH,
    GW_S_TRY,
    GW_S_WITH,
    GW_S_FUNCTION,
    GW_S_CLASS,
} gw_stmt_kind;

typedef struct gw_branch { /* if or elif */
    gw_expr *test;
    gw_stmts body;
    gw_site site;
} gw_branch;

typedef struct gw_except {
    gw_expr *type; /* NULL: bare */
    const gw_name *name;
    gw_stmts body;
    gw_site site;
} gw_except;

typedef enum gw_pattern_kind {
    GW_P_VALUE,   /* equal to `value`; None, True and False: the same */
    GW_P_CAPTURE, /* bound to `name` (NULL: _) if `sub` (NULL: anything) matches */
    GW_P_STAR,    /* in a sequence: the rest, as a list */
    GW_P_SEQUENCE,
    GW_P_MAPPING, /* `keys` to `items`; `name`: **rest */
    GW_P_CLASS,   /* an instance of `value`; `names` of the items, NULL for positional ones */
    GW_P_OR,
} gw_pattern_kind;

typedef struct gw_pattern gw_pattern;
typedef struct gw_patterns {
    gw_pattern **at;
    uint32_t count;
} gw_patterns;

struct gw_pattern {
    uint8_t kind; /* gw_pattern_kind */
    gw_site site;
    const gw_name *name;
    gw_expr *value;
    gw_pattern *sub;
    gw_patterns items;
    gw_exprs keys;
    const gw_name **names;
    uint32_t n_positional;
};

typedef struct gw_case {
    gw_pattern *pattern;
    gw_expr *guard; /* may be NULL */
    gw_stmts body;
    gw_site site;
} gw_case;

typedef struct gw_with_item {
    gw_expr *value, *target; /* target may be NULL */
} gw_with_item;

typedef struct gw_alias {
    const gw_name *name, *as; /* as may be NULL */
    gw_site site;
} gw_alias;

typedef struct gw_definition { /* def or class */
    const gw_name *name;
    gw_exprs decorators;
    gw_parameters *parameters; /* def */
    gw_expr *returns;
    gw_call bases; /* class; left unused */
    gw_stmts body;
    struct gw_scope *scope;
} gw_definition;

struct gw_stmt {
    uint8_t kind; /* gw_stmt_kind */
    uint8_t op;   /* gw_binary_op of an augmented assignment */
    gw_site site;
    union {
        gw_expr *expr;    /* EXPR, RETURN (or NULL) */
        gw_exprs targets; /* DELETE */
        struct {
            gw_exprs targets;
            gw_expr *value;
        } assign;
        struct {
            gw_expr *target, *value, *annotation; /* value of an annotation may be NULL */
        } update;                                 /* AUGASSIGN ANNASSIGN */
        struct {
            gw_expr *value, *second; /* cause, message; each may be NULL */
        } raise, assertion;
        struct {
            const gw_name **names;
            uint32_t count;
        } declared; /* GLOBAL NONLOCAL */
        struct {
            const gw_name *module; /* IMPORT_FROM */
            gw_alias *names;       /* with count 0 a star, whose site names[0] has */
            uint32_t count;
        } import;
        struct {
            gw_branch *branches;
            uint32_t count;
            gw_stmts orelse;
        } choice;
        struct {
            gw_expr *target, *source; /* FOR; WHILE has its test as source */
            gw_stmts body, orelse;
        } loop;
        struct {
            gw_stmts body, orelse, final;
            gw_except *handlers;
            uint32_t n_handlers;
            bool star; /* they are except* */
        } attempt;
        struct {
            gw_expr *subject;
            gw_case *cases;
            uint32_t count;
        } match;
        struct {
            gw_with_item *items;
            uint32_t count;
            gw_stmts body;
        } with;
        gw_definition definition;
    };
};

/* The left neighbour in a spine, or NULL. */
static inline gw_expr *gw_expr_left(const gw_expr *e) {
    switch (e->kind) {
    case GW_E_BINARY:
        return e->binary.left;
    case GW_E_COMPARE:
        return e->compare.left;
    case GW_E_CALL:
        return e->call.left;
    case GW_E_ATTRIBUTE:
        return e->attribute.left;
    case GW_E_SUBSCRIPT:
        return e->subscript.left;
    default:
        return NULL;
    }
}

#endif
