// The second of several annotations on a package
