// C text on a package
