/* Every shape that a type can have in C, as far as clang puts it into BTF. */
typedef unsigned char u8;
typedef unsigned int u32;
typedef unsigned long long u64;
typedef __int128 s128;

struct integers {
	_Bool flag;
	char c;
	signed char sc;
	u8 uc;
	short s;
	unsigned short us;
	int i;
	u32 ui;
	long l;
	unsigned long ul;
	long long ll;
	u64 ull;
	s128 wide;
	unsigned __int128 uwide;
	float f;
	double d;
};

enum small { SMALL_A, SMALL_B = 5 };
enum negative { NEGATIVE = -3, ZERO = 0 };
enum same { SAME_A = 1, SAME_B = 1 };
enum big { BIG = 0x8000000000000000ULL };
enum __attribute__((packed)) byte { BYTE = 200 };

struct bitfields {
	int signed3 : 3;
	unsigned unsigned7 : 7;
	_Bool flag : 1;
	enum small kind : 4;
	u64 wide : 40;
	unsigned : 0;
	u32 next : 31;
	u8 last : 8;
	u64 whole : 64;
};

struct crossing {
	u8 before;
	unsigned a : 20;
	unsigned b : 20;
	unsigned c : 20;
} __attribute__((packed));

struct packed {
	char c;
	int i;
	long l;
} __attribute__((packed));

struct aligned {
	int i;
} __attribute__((aligned(64)));

struct aligned_member {
	char c;
	int i __attribute__((aligned(16)));
};

struct holes {
	char a;
	long b;
	char c;
	short d;
	char e;
};

struct anonymous {
	int before;
	struct {
		int in;
		union {
			long deep;
			char bytes[8];
		};
	};
	union {
		int number;
		float real;
	};
	struct {
		int x, y;
	} named;
	struct {
		char c;
	} list[3];
};

union choices {
	char c;
	int i[5];
	struct packed p;
	unsigned bits : 5;
};

struct arrays {
	char text[16];
	int one[1];
	int grid[2][3];
	int cube[2][3][4];
	struct packed records[2];
	enum negative kinds[3];
	void *pointers[4];
	int (*to_array)[7];
	int none[0];
	int after;
};

struct flexible {
	int count;
	struct holes items[];
};

struct empty {};

struct holds_empty {
	struct empty e;
	int i;
	struct empty f;
};

struct incomplete;
union incomplete_union;
enum incomplete_enum;

typedef struct {
	int x, y;
} point_t;
typedef struct node node;
typedef int (*callback_t)(void *context, const char *, ...);
typedef int matrix_t[3][3];

struct node {
	node *next;
	struct incomplete *hidden;
	union incomplete_union *hidden_union;
	enum incomplete_enum *hidden_enum;
	point_t place;
	const point_t *const volatile where;
	callback_t call;
	callback_t calls[2];
	matrix_t matrix;
	void (*plain)(void);
	int (*(*returns)(int))(char);
	char *restrict alone;
	const volatile int tagged;
	int __attribute__((btf_type_tag("user"))) *user;
};

struct node___flavor {
	int i;
};

struct declared {
	int a __attribute__((btf_decl_tag("a \"quoted\" tag")));
} __attribute__((btf_decl_tag("of a struct")));

enum small small;
enum negative negative;
enum same same;
enum big big;
enum byte byte;
struct integers integers;
struct bitfields bitfields;
struct crossing crossing;
struct packed packed;
struct aligned aligned;
struct aligned_member aligned_member;
struct holes holes;
struct anonymous anonymous;
union choices choices;
struct arrays arrays;
struct flexible flexible = {2, {{1}, {2}}};
struct empty empty;
struct holds_empty holds_empty;
struct node head;
struct node___flavor flavor;
struct declared declared;
static volatile int counter;
const volatile int setting = 3;
int weak __attribute__((weak));
int hidden __attribute__((visibility("hidden")));
extern int kernel_symbol __attribute__((section(".ksyms")));
extern void kernel_function(struct node *n) __attribute__((section(".ksyms")));

static __attribute__((noinline)) int helper(point_t *p)
{
	return p->x + counter++;
}

__attribute__((section("xdp"))) int program(struct node *context)
{
	static int calls;

	kernel_function(context);
	return helper(&context->place) + setting + weak + hidden + kernel_symbol + calls++;
}
